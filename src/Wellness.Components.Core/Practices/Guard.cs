using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NodaTime;

namespace Wellness.Practices;

/// <summary>The constructor checks that more than one type of the model needs.</summary>
internal static partial class Guard
{
    /// <summary>Trimmed text that is not empty and holds no control characters but line breaks and tabs.</summary>
    public static string Text(string? value, [CallerArgumentExpression(nameof(value))] string name = "value")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        foreach (var character in value)
        {
            if (char.IsControl(character) && character is not ('\n' or '\r' or '\t'))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The text holds the control character U+{(int)character:X4}."), name);
            }
        }

        return value.Trim();
    }

    public static string? OptionalText(string? value, [CallerArgumentExpression(nameof(value))] string name = "value") =>
        value is null ? null : Text(value, name);

    /// <summary>Lower-case letters, digits and single hyphens: safe in a path, a query and an element's id.</summary>
    public static string Slug(string? value, [CallerArgumentExpression(nameof(value))] string name = "value")
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value.Length <= Bounds.SlugLength && SlugPattern().IsMatch(value)
            ? value
            : throw new ArgumentException(
                $"'{value}' is not a slug: lower-case letters a to z, digits and single hyphens, {Bounds.SlugLength} characters at most.", name);
    }

    public static IReadOnlyList<T> List<T>(IEnumerable<T>? values, [CallerArgumentExpression(nameof(values))] string name = "values")
    {
        ArgumentNullException.ThrowIfNull(values, name);
        var copy = Array.AsReadOnly(values.ToArray());
        return copy.Any(value => value is null) ? throw new ArgumentException("The list holds a null.", name) : copy;
    }

    /// <summary>A list in which each entry is <see cref="Text"/>.</summary>
    public static IReadOnlyList<string> Texts(IEnumerable<string>? values, [CallerArgumentExpression(nameof(values))] string name = "values") =>
        Array.AsReadOnly(List(values, name).Select(value => Text(value, name)).ToArray());

    public static IReadOnlyList<T> Unique<T>(
        IEnumerable<T>? values, Func<T, string> key, [CallerArgumentExpression(nameof(values))] string name = "values")
    {
        var list = List(values, name);
        var twice = list.GroupBy(key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? list : throw new ArgumentException($"'{twice.Key}' appears more than once.", name);
    }

    public static Duration Between(
        Duration value, Duration least, Duration most, [CallerArgumentExpression(nameof(value))] string name = "value") =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"The duration must be from {least} to {most}.");

    public static int Between(int value, int least, int most, [CallerArgumentExpression(nameof(value))] string name = "value") =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(
                name, value, string.Create(CultureInfo.InvariantCulture, $"The number must be from {least} to {most}."));

    public static Duration WholeMinutes(Duration value, [CallerArgumentExpression(nameof(value))] string name = "value") =>
        value == Duration.FromMinutes((long)value.TotalMinutes)
            ? value : throw new ArgumentOutOfRangeException(name, value, "The duration must be whole minutes.");

    public static Uri WebAddress(Uri? value, [CallerArgumentExpression(nameof(value))] string name = "value")
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value.IsAbsoluteUri && (value.Scheme == Uri.UriSchemeHttps || value.Scheme == Uri.UriSchemeHttp)
            ? value
            : throw new ArgumentException($"'{value}' is not an absolute http or https address.", name);
    }

    // A dollar sign of .NET also stands before a last line break, which no slug may hold.
    [GeneratedRegex("(?=" + Bounds.Slug + ")[a-z0-9-]+\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();
}
