using NodaTime;
using NodaTime.TimeZones;

namespace Wellness.ICalendar;

/// <summary>A moment at which a zone's offset or its name changes.</summary>
/// <param name="Local">What the clock shows at that moment, by the offset before it.</param>
/// <param name="From">The offset before it.</param>
/// <param name="To">The offset from it on.</param>
/// <param name="Name">The abbreviation from it on, such as EST.</param>
/// <param name="IsDaylight">Whether summer time begins.</param>
internal sealed record ZoneOnset(LocalDateTime Local, Offset From, Offset To, string Name, bool IsDaylight)
{
    // Before this the zone's history matters to no appointment, and some offsets had seconds.
    private static readonly LocalDateTime Earliest = new(1970, 1, 1, 0, 0);

    /// <summary>The onset that rules at the beginning of a year and every one after it, up to a year's end.</summary>
    public static IEnumerable<ZoneOnset> Of(DateTimeZone zone, int firstYear, int lastYear)
    {
        ZoneInterval? before = null;
        foreach (var interval in zone.GetZoneIntervals(Instant.FromUtc(firstYear, 1, 1, 0, 0), Instant.FromUtc(lastYear + 1, 1, 1, 0, 0)))
        {
            yield return Of(zone, before, interval);
            before = interval;
        }
    }

    private static ZoneOnset Of(DateTimeZone zone, ZoneInterval? before, ZoneInterval interval)
    {
        before ??= interval.HasStart ? zone.GetZoneInterval(interval.Start - NodaTime.Duration.Epsilon) : null;
        return before is null || interval.IsoLocalStart < Earliest
            ? new ZoneOnset(Earliest, interval.WallOffset, interval.WallOffset, interval.Name, IsSummer(zone, interval))
            : new ZoneOnset(before.IsoLocalEnd, before.WallOffset, interval.WallOffset, interval.Name, IsSummer(zone, interval));
    }

    // Ireland and Morocco call their winter or Ramadan time the exception; calendars expect it the other way round.
    private static bool IsSummer(DateTimeZone zone, ZoneInterval interval) =>
        interval.Savings > Offset.Zero
        || (interval.Savings == Offset.Zero
            && ((interval.HasStart && zone.GetZoneInterval(interval.Start - NodaTime.Duration.Epsilon).Savings < Offset.Zero)
                || (interval.HasEnd && zone.GetZoneInterval(interval.End).Savings < Offset.Zero)));
}
