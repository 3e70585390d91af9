using System.Globalization;

namespace Wellness.Practices;

/// <summary>One thing that is wrong with a practice.json, and what would be right.</summary>
/// <param name="Path">Where it is, as a JSON path such as <c>$.services[0].lengths[1].minutes</c>; <c>$</c> for the file as a whole.</param>
/// <param name="Line">The line it is on; the first is 1. For a property that is missing, the line of the object that lacks it.</param>
/// <param name="Value">The value as the file writes it, with its quotes; null where there is none.</param>
/// <param name="Rule">A sentence that says what is right.</param>
public sealed record PracticeFault(string Path, int Line, string? Value, string Rule)
{
    private const int LongestPart = 400;

    /// <summary>The fault in one line, for people; a long value is cut.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"line {Line}, {OneLine(Path)}{(Value is null ? "" : $" is {OneLine(Value)}")}: {OneLine(Rule)}");

    private static string OneLine(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= LongestPart ? line : $"{line[..LongestPart]}…";
    }
}
