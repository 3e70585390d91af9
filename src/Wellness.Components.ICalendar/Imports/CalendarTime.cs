using NodaTime;
using NodaTime.TimeZones;

namespace Wellness.ICalendar.Imports;

/// <summary>A time as a calendar writes it: on the clock of a zone, or a whole day there.</summary>
/// <param name="Local">What the clock shows; midnight where it is a day.</param>
/// <param name="Zone">Whose clock; the practice's where the calendar names none.</param>
/// <param name="IsDate">Whether it is a day.</param>
internal readonly record struct CalendarTime(LocalDateTime Local, DateTimeZone Zone, bool IsDate)
{
    /// <summary>
    /// The first time that the clock shows it; a time that the clock leaves out is read with the offset from before the gap
    /// (RFC 5545 section 3.3.5).
    /// </summary>
    public Instant ToInstant() => Zone.ResolveLocal(Local, Resolvers.LenientResolver).ToInstant();
}
