using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace Wellness.ICalendar;

/// <summary>A file as its readers see it.</summary>
internal static class Parsed
{
    public static Calendar Calendar(ReadOnlySpan<byte> bytes) => Ical.Net.Calendar.Load(Encoding.UTF8.GetString(bytes))!;

    public static CalendarEvent Event(ReadOnlySpan<byte> bytes) => Calendar(bytes).Events.ShouldHaveSingleItem();

    /// <summary>The content lines, unfolded.</summary>
    public static string[] Lines(ReadOnlySpan<byte> bytes) =>
        Encoding.UTF8.GetString(bytes).Replace("\r\n ", "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The names of the properties and components in their order: what an injection would change.</summary>
    public static string[] Shape(ReadOnlySpan<byte> bytes) =>
        [.. Lines(bytes).Select(line => line.StartsWith("BEGIN:", StringComparison.Ordinal) || line.StartsWith("END:", StringComparison.Ordinal)
            ? line : line[..line.IndexOfAny([':', ';'])])];

    /// <summary>Every expected line is there.</summary>
    public static void ShouldHold(this string[] lines, IEnumerable<string> expected) => expected.Except(lines).ShouldBeEmpty();
}
