using NodaTime;

namespace Wellness.Scheduling;

/// <summary>A start that can be booked, with everyone who is free for it.</summary>
public sealed record AppointmentSlot
{
    /// <param name="start">When the session starts.</param>
    /// <param name="duration">How long it lasts, without buffers; positive.</param>
    /// <param name="practitioners">Slugs of those who are free, in the practice's order; at least one.</param>
    /// <exception cref="ArgumentException">The duration is not positive or nobody is free.</exception>
    public AppointmentSlot(Instant start, Duration duration, IReadOnlyList<string> practitioners)
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
    }

    /// <summary>When the session starts.</summary>
    public Instant Start { get; }

    /// <summary>How long it lasts, without buffers.</summary>
    public Duration Duration { get; }

    /// <summary>When the session ends; the client's time ends here, the practitioner's buffer may follow.</summary>
    public Instant End => Start + Duration;

    /// <summary>Slugs of those who are free, in the practice's order; never empty.</summary>
    public IReadOnlyList<string> Practitioners { get; }
}
