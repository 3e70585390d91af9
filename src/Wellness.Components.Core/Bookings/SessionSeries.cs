using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>A session that comes again: so many times, so many days apart, at the same time on the practice's clock.</summary>
public sealed record SessionSeries
{
    /// <summary>The most sessions of a series: 52.</summary>
    public const int MostSessions = 52;

    /// <param name="count">How many sessions in all: from 2 to 52.</param>
    /// <param name="intervalDays">Days from one to the next: from 1 to 366; 7 for every week.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its bounds, which the message names.</exception>
    public SessionSeries(int count, int intervalDays)
    {
        Count = Guard.Between(count, 2, MostSessions);
        IntervalDays = Guard.Between(intervalDays, 1, 366);
    }

    /// <summary>How many sessions in all.</summary>
    public int Count { get; }

    /// <summary>Days from one session's local date to the next one's.</summary>
    public int IntervalDays { get; }
}
