using System.Globalization;
using System.Resources;

namespace Wellness.Components;

/// <summary>Every text about intake forms and about what is kept of a client, in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
/// <remarks>English is the neutral language and Spanish ships; a further language is one more <c>IntakeText.xx.resx</c>.</remarks>
internal static class IntakeText
{
    // The build names the resource by the class beside it: this one.
    internal static readonly ResourceManager Resources = new(typeof(IntakeText));

    /// <summary>The text with a key, its numbered places filled.</summary>
    /// <exception cref="MissingManifestResourceException">No resource has the key.</exception>
    public static string Get(string key, params ReadOnlySpan<object?> values)
    {
        var text = Resources.GetString(key, CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
        return values.IsEmpty ? text : string.Format(CultureInfo.CurrentCulture, text, values);
    }
}
