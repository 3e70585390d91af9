using System.Collections;
using System.Globalization;
using System.Resources;

namespace Wellness.Components.Messages;

/// <summary>The kit's own texts of messages in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
/// <remarks>English is the neutral language and Spanish ships; a further language is one more <c>MessageText.xx.resx</c>.</remarks>
internal static class MessageText
{
    // The build names the resource by the class beside it: this one.
    internal static readonly ResourceManager Resources = new(typeof(MessageText));

    public static IReadOnlyCollection<string> Keys { get; } =
    [
        .. Resources.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal),
    ];

    /// <summary>The text with a key.</summary>
    /// <exception cref="MissingManifestResourceException">No resource has the key.</exception>
    public static string Get(string key) =>
        Resources.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");
}
