using NodaTime;

namespace Wellness.ICalendar.Imports;

/// <summary>How long an event lasts: days by the clock, then time that passes (RFC 5545 section 3.3.6).</summary>
internal readonly record struct EventLength
{
    /// <summary>Longer events end after a thousand years, which no span reaches, so that no sum leaves NodaTime's calendar.</summary>
    private const int MostDays = 365_250;

    /// <param name="days">Not negative.</param>
    /// <param name="exact">Not negative.</param>
    public EventLength(int days, Duration exact)
    {
        Days = Math.Min(days, MostDays);
        Exact = Duration.Min(exact, Duration.FromDays(MostDays));
    }

    public int Days { get; }

    public Duration Exact { get; }

    /// <summary>About how many days it can take at most, clock changes included.</summary>
    public int DaysAtMost => Days + (int)Exact.TotalDays + 1;

    public Instant EndOf(CalendarTime start) =>
        (Days == 0 ? start : start with { Local = start.Local.PlusDays(Days) }).ToInstant() + Exact;
}
