using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>What is asked of a schedule: the starts of a session of some length between two dates, as seen at some instant.</summary>
public sealed record SlotQuery
{
    /// <param name="from">The first local date, inclusive, in the schedule's zone; from 1970 to 2200.</param>
    /// <param name="to">The last local date, inclusive; not before <paramref name="from"/>, to 2200.</param>
    /// <param name="duration">How long the session lasts, without buffers: positive, at most 24 hours.</param>
    /// <param name="now">The present instant, which notice and window count from; in UTC from 1970 to 2200.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its bounds; the message names both.</exception>
    public SlotQuery(LocalDate from, LocalDate to, Duration duration, Instant now)
    {
        CheckDates(from, to);
        if (now.InUtc().Year is < TimeLine.FirstYear or > TimeLine.LastYear)
        {
            throw new ArgumentOutOfRangeException(nameof(now), now, "The present lies from 1970 to 2200.");
        }

        From = from;
        To = to;
        Duration = Guard.Between(duration, Duration.FromMinutes(1), SessionLength.Longest);
        Now = now;
    }

    /// <summary>The first local date, inclusive.</summary>
    public LocalDate From { get; }

    /// <summary>The last local date, inclusive.</summary>
    public LocalDate To { get; }

    /// <summary>How long the session lasts, without buffers.</summary>
    public Duration Duration { get; }

    /// <summary>The present instant.</summary>
    public Instant Now { get; }

    /// <summary>Time before the session that must be free too.</summary>
    /// <value>From zero to 8 hours; zero by default. Elapsed time.</value>
    public Duration BufferBefore { get; init => field = Guard.Between(value, Duration.Zero, Duration.FromHours(8)); }

    /// <summary>Time after the session that must be free too.</summary>
    /// <value>From zero to 8 hours; zero by default. Elapsed time.</value>
    public Duration BufferAfter { get; init => field = Guard.Between(value, Duration.Zero, Duration.FromHours(8)); }

    /// <summary>The service's slug, by which a session that is held is known as one to join.</summary>
    /// <value>Null, for a session that nobody joins, by default.</value>
    public string? Service { get; init; }

    /// <summary>How many clients one session takes.</summary>
    /// <value>From 1 to 1,000; 1 by default. With more, a session of the same service, start and length that is held can be joined while it has free seats.</value>
    public int Capacity { get; init => field = Guard.Between(value, 1, Bounds.MostSeats); } = 1;

    /// <summary>The service area that the session would be given in.</summary>
    /// <value>A slug; null, for the base, by default. Read only where there is <see cref="Travel"/>.</value>
    public string? Area { get; init; }

    /// <summary>How long the ways between areas take.</summary>
    /// <value>Null, for a practice that does not travel, by default.</value>
    public ServiceTravel? Travel { get; init; }

    /// <summary>The first local date on which the service is given; null, for no such bound, by default.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>The last local date on which the service is given, inclusive; null, for no such bound, by default.</summary>
    public LocalDate? ValidThrough { get; init; }

    /// <summary>What the service asks of a client who comes for the first time; null, for a client who has been there or a service that asks nothing, by default.</summary>
    public NewClientPolicy? NewClient { get; init; }

    /// <summary>The time that a session starting at an instant takes, buffers included.</summary>
    internal BusyInterval TimeOf(Instant start) => new(start - BufferBefore, start + Duration + BufferAfter);

    /// <exception cref="ArgumentOutOfRangeException">A date is outside 1970 to 2200, or the last one is before the first.</exception>
    internal static void CheckDates(LocalDate from, LocalDate to)
    {
        CheckYear(from, nameof(from));
        CheckYear(to, nameof(to));
        if (to < from)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, $"The last date, {to:R}, is before the first, {from:R}.");
        }
    }

    private static void CheckYear(LocalDate date, string parameter)
    {
        if (date.Year is < TimeLine.FirstYear or > TimeLine.LastYear)
        {
            throw new ArgumentOutOfRangeException(parameter, date, "Dates lie from 1970 to 2200.");
        }
    }
}
