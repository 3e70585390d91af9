using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Wellness.ICalendar.Imports;

/// <summary>A moment at which a described zone goes from one offset to another.</summary>
/// <param name="At">The first instant of the new offset.</param>
/// <param name="From">The offset before.</param>
/// <param name="To">The offset after.</param>
internal readonly partial record struct ZoneShift(Instant At, Offset From, Offset To)
{
    /// <summary>The shifts of a STANDARD or DAYLIGHT part, whose times are on the clock from before each.</summary>
    /// <exception cref="RefusedCalendarException">A date, an offset or a rule is malformed.</exception>
    public static IEnumerable<ZoneShift> Of(CalendarPart part, LocalDateTime last, ReadBudget budget)
    {
        var from = OffsetOf(part.Required("TZOFFSETFROM"));
        var to = OffsetOf(part.Required("TZOFFSETTO"));
        var begin = part.Required("DTSTART");
        var start = TimeReader.Parse(begin, begin.Value).Local;
        var clock = DateTimeZone.ForOffset(from);
        var byRule = part.All("RRULE").SelectMany(rule =>
            new RuleExpansion(RuleReader.Read(rule), new CalendarTime(start, clock, IsDate: false), budget).Between(start, last));
        var byDate = part.All("RDATE").SelectMany(dates => dates.Value.Split(','), (dates, date) => TimeReader.Parse(dates, date).Local);
        var count = 0;
        foreach (var local in byRule.Concat(byDate).Prepend(start))
        {
            budget.Spend();
            if (++count > budget.DatesPerEvent)
            {
                throw RefusedCalendarException.Over(BusyCalendarRefusal.TooManyInstances, count, budget.DatesPerEvent, part.Number);
            }

            yield return new ZoneShift(local.WithOffset(from).ToInstant(), from, to);
        }
    }

    private static Offset OffsetOf(ContentLine property)
    {
        var match = OffsetPattern().Match(property.Value);
        var seconds = match.Success
            ? (Number(match.Groups["hours"]) * 3_600) + (Number(match.Groups["minutes"]) * 60) + Number(match.Groups["seconds"]) : int.MaxValue;
        return seconds <= Offset.MaxValue.Seconds
            ? Offset.FromSeconds(match.Groups["sign"].Value == "-" ? -seconds : seconds)
            : throw property.Refuse(BusyCalendarRefusal.MalformedValue, "an offset from -1800 to +1800");
    }

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<sign>[+-])(?<hours>[0-9]{2})(?<minutes>[0-5][0-9])(?<seconds>[0-5][0-9])?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex OffsetPattern();
}
