using Ical.Net.DataTypes;
using NodaTime;

namespace Wellness.ICalendar;

/// <summary>Writes instants as the local times of one zone that every reader takes for the same instants.</summary>
internal sealed class CalendarTimes(DateTimeZone zone)
{
    private readonly string _id = TimeZoneNames.Id(zone);
    private readonly bool _isUtc = TimeZoneNames.IsUtc(zone);

    public static CalDateTime Utc(Instant instant)
    {
        var utc = instant.InUtc();
        return new CalDateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, CalDateTime.UtcTzId);
    }

    /// <summary>Both in the zone; both in UTC where the clock shows one of them a second time, which RFC 5545 section 3.3.5 reads as the first.</summary>
    public (CalDateTime Start, CalDateTime End) Of(Instant start, Instant end) =>
        _isUtc || IsSecondPass(start) || IsSecondPass(end) ? (Utc(start), Utc(end)) : (Local(start), Local(end));

    private bool IsSecondPass(Instant instant) => zone.MapLocal(instant.InZone(zone).LocalDateTime).First().ToInstant() != instant;

    private CalDateTime Local(Instant instant)
    {
        var local = instant.InZone(zone).LocalDateTime;
        return new CalDateTime(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second, _id);
    }
}
