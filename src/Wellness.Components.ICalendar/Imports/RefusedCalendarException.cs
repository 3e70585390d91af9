using System.Globalization;

namespace Wellness.ICalendar.Imports;

/// <summary>Ends the reading of a calendar from wherever the fault shows; the reader turns it into its result, and no caller sees it.</summary>
internal sealed class RefusedCalendarException(BusyCalendarRefusal reason, string value, string? bound = null, int? line = null) : Exception
{
    private const int LongestValue = 80;

    public BusyCalendarResult.Refused Result { get; } = new(reason, Shorten(value), bound, line);

    public static RefusedCalendarException Over(BusyCalendarRefusal reason, long value, long bound, int? line = null) =>
        new(reason, value.ToString(CultureInfo.InvariantCulture), bound.ToString(CultureInfo.InvariantCulture), line);

    private static string Shorten(string value)
    {
        var text = string.Concat(value.Take(LongestValue).Where(character => !char.IsControl(character) && !char.IsSurrogate(character)));
        return value.Length > LongestValue ? text + "…" : text;
    }
}
