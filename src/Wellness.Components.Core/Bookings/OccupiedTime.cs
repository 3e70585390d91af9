using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>A time that a booking takes from a practitioner, buffers included.</summary>
/// <param name="Practitioner">The practitioner's slug.</param>
/// <param name="Interval">From the buffer before to the buffer after.</param>
/// <param name="SessionStart">When the session itself starts, which is what caps count; null for time that is no session.</param>
public readonly record struct OccupiedTime(string Practitioner, BusyInterval Interval, NodaTime.Instant? SessionStart);
