using System.Globalization;

namespace Wellness.ICalendar;

/// <summary>The first letters of a name's words.</summary>
internal static class Initials
{
    /// <summary>"A. L." for "Ada Lovelace": a whole character each, accents and all.</summary>
    public static string Of(string name) => string.Join(
        ' ',
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => $"{StringInfo.GetNextTextElement(word)}."));
}
