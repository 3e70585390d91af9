using NodaTime;

namespace Wellness.Scheduling;

/// <summary>A time in which a practitioner can't be booked, half-open: <c>[Start, End)</c>.</summary>
/// <remarks>A booking's interval has its buffers inside already; an imported event or blocked time stands as it is.</remarks>
public readonly record struct BusyInterval
{
    /// <param name="start">The first instant inside.</param>
    /// <param name="end">The first instant outside; after <paramref name="start"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public BusyInterval(Instant start, Instant end)
    {
        if (end <= start)
        {
            throw new ArgumentException($"A busy time ends after it starts; this one runs from {start} to {end}.", nameof(end));
        }

        Start = start;
        End = end;
        Place = new Stretch(TimeLine.Place(start), TimeLine.Place(end));
    }

    /// <summary>The first instant inside.</summary>
    public Instant Start { get; }

    /// <summary>The first instant outside.</summary>
    public Instant End { get; }

    /// <summary>Where it lies on the time line, worked out once: one list of busy times is searched for many a session.</summary>
    internal Stretch Place { get; }
}
