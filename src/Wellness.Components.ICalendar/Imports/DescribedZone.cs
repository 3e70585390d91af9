using NodaTime;
using NodaTime.TimeZones;

namespace Wellness.ICalendar.Imports;

/// <summary>A time zone as a calendar describes it (RFC 5545 section 3.6.5).</summary>
internal sealed class DescribedZone : DateTimeZone
{
    /// <summary>Rules are followed this far; later times keep the last offset.</summary>
    private static readonly LocalDateTime LastOnset = new(2210, 1, 1, 0, 0);

    private readonly ZoneInterval[] _intervals;

    private DescribedZone(string id, ZoneInterval[] intervals)
        : base(id, intervals.Length == 1, intervals.Min(interval => interval.WallOffset), intervals.Max(interval => interval.WallOffset)) =>
        _intervals = intervals;

    /// <exception cref="RefusedCalendarException">The description says nothing, or what it says is malformed.</exception>
    public static DescribedZone Read(CalendarPart part, ReadBudget budget)
    {
        var name = part.Required("TZID").Value;
        var onsets = part.Parts.SelectMany(observance => ZoneShift.Of(observance, LastOnset, budget)).OrderBy(shift => shift.At).ToList();
        if (onsets.Count == 0)
        {
            throw new RefusedCalendarException(BusyCalendarRefusal.MalformedValue, "VTIMEZONE without STANDARD or DAYLIGHT", line: part.Number);
        }

        var intervals = new List<ZoneInterval>();
        Instant? begin = null;
        var offset = onsets[0].From;
        foreach (var onset in onsets)
        {
            if (onset.At != begin && onset.To != offset)
            {
                intervals.Add(new ZoneInterval(name, begin, onset.At, offset, Offset.Zero));
                begin = onset.At;
            }

            offset = onset.To;
        }

        intervals.Add(new ZoneInterval(name, begin, null, offset, Offset.Zero));
        return new DescribedZone(name, [.. intervals]);
    }

    /// <inheritdoc/>
    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        var (low, high) = (0, _intervals.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _intervals[middle].Start <= instant ? (middle, high) : (low, middle - 1);
        }

        return _intervals[low];
    }
}
