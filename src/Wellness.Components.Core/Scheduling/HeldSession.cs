using NodaTime;

namespace Wellness.Scheduling;

/// <summary>A session that somebody has, holds or asked for, as the rules of availability see it.</summary>
/// <remarks>A class is one session, however many seats of it are taken.</remarks>
public readonly record struct HeldSession
{
    /// <param name="start">When the session starts.</param>
    /// <param name="duration">How long it lasts, without buffers; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is not positive.</exception>
    public HeldSession(Instant start, Duration duration)
        : this(start, duration, new BusyInterval(start, start + duration))
    {
    }

    /// <param name="start">When the session starts.</param>
    /// <param name="duration">How long it lasts, without buffers; positive.</param>
    /// <param name="occupies">The time it takes, its own buffers included.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is not positive.</exception>
    public HeldSession(Instant start, Duration duration, BusyInterval occupies)
    {
        if (duration <= Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "A session has a positive duration.");
        }

        Start = start;
        Duration = duration;
        Occupies = occupies;
        SeatsTaken = 1;
    }

    /// <summary>When the session starts; caps count it on this instant's local date.</summary>
    public Instant Start { get; }

    /// <summary>How long it lasts, without buffers; caps in minutes count this.</summary>
    public Duration Duration { get; }

    /// <summary>The time it takes, its own buffers included.</summary>
    public BusyInterval Occupies { get; }

    /// <summary>The service's slug; null by default, and then nobody can join it.</summary>
    public string? Service { get; init; }

    /// <summary>The service area that it is given in; null, for the base, by default.</summary>
    public string? Area { get; init; }

    /// <summary>How many seats of it are taken.</summary>
    /// <value>Positive; 1 by default.</value>
    public int SeatsTaken { get; init => field = Practices.Guard.Between(value, 1, int.MaxValue); }
}
