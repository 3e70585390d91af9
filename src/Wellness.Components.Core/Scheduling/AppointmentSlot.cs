using NodaTime;

namespace Wellness.Scheduling;

/// <summary>A start that can be booked, with everyone who is free for it.</summary>
public sealed record AppointmentSlot
{
    /// <param name="start">When the session starts.</param>
    /// <param name="duration">How long it lasts, without buffers; positive.</param>
    /// <param name="practitioners">Slugs of those who are free, in the practice's order; at least one.</param>
    /// <param name="seatsLeft">How many seats are free; 1 for a session that takes one client.</param>
    /// <exception cref="ArgumentException">The duration or the seats are not positive, or nobody is free.</exception>
    public AppointmentSlot(Instant start, Duration duration, IReadOnlyList<string> practitioners, int seatsLeft = 1)
    {
        ArgumentNullException.ThrowIfNull(practitioners);
        if (duration <= Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "A slot has a positive duration.");
        }

        if (practitioners.Count == 0)
        {
            throw new ArgumentException("A slot names at least one practitioner.", nameof(practitioners));
        }

        Start = start;
        Duration = duration;
        Practitioners = practitioners;
        SeatsLeft = Practices.Guard.Between(seatsLeft, 1, int.MaxValue);
    }

    /// <summary>When the session starts.</summary>
    public Instant Start { get; }

    /// <summary>How long it lasts, without buffers.</summary>
    public Duration Duration { get; }

    /// <summary>When the session ends; the client's time ends here, the practitioner's buffer may follow.</summary>
    public Instant End => Start + Duration;

    /// <summary>Slugs of those who are free, in the practice's order; never empty.</summary>
    public IReadOnlyList<string> Practitioners { get; }

    /// <summary>How many seats are free, with whoever has the most; 1 for a session that takes one client.</summary>
    public int SeatsLeft { get; }
}
