using System.Globalization;

namespace Wellness.AspNetCore.Hosting;

/// <summary>The languages that the kit has texts for, each with any region.</summary>
internal static class KitLanguages
{
    public static readonly IReadOnlyList<string> All = ["en", "es"];

    /// <summary>A setting's language.</summary>
    /// <param name="value">A culture's name, such as <c>es-US</c>.</param>
    /// <param name="own">Languages that the site brings texts of its own for.</param>
    /// <exception cref="CultureNotFoundException">There is no such language.</exception>
    /// <exception cref="FormatException">Nobody has texts for it.</exception>
    public static CultureInfo Read(string value, params IEnumerable<string> own)
    {
        var culture = CultureInfo.GetCultureInfo(value, predefinedOnly: true);
        return All.Concat(own).Any(language => Covers(language, culture)) ? culture
            : throw new FormatException($"The kit has texts in {string.Join(" and ", All)}, each with any region, such as es-US.");
    }

    private static bool Covers(string language, CultureInfo culture) =>
        culture.Name.Equals(language, StringComparison.OrdinalIgnoreCase)
        || culture.Name.StartsWith($"{language}-", StringComparison.OrdinalIgnoreCase);
}
