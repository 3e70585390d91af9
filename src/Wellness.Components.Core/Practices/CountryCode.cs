using System.Runtime.CompilerServices;

namespace Wellness.Practices;

/// <summary>The check for ISO 3166-1 alpha-2 codes, which addresses and areas share.</summary>
internal static class CountryCode
{
    public static string Guard(string? value, [CallerArgumentExpression(nameof(value))] string name = "value")
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value.Length == 2 && value.All(char.IsAsciiLetterUpper)
            ? value
            : throw new ArgumentException($"'{value}' is not an ISO 3166-1 code of two capital letters.", name);
    }
}
