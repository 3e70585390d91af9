using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>Time in which a practitioner can't be booked although nobody booked it: blocked by the practice, or taken by an event of another calendar.</summary>
public sealed record BusyTime
{
    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 200;

    /// <param name="id">A version 7 UUID (RFC 9562).</param>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="interval">When; it stands as it is, without buffers.</param>
    /// <exception cref="ArgumentException"><paramref name="practitioner"/> is not a slug.</exception>
    public BusyTime(Guid id, string practitioner, BusyInterval interval)
    {
        Id = id;
        Practitioner = Guard.Slug(practitioner);
        Interval = interval;
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; }

    /// <summary>The practitioner's slug.</summary>
    public string Practitioner { get; }

    /// <summary>When, half-open.</summary>
    public BusyInterval Interval { get; }

    /// <summary>The id of the external calendar that it comes from; null, for time that the practice blocked, by default.</summary>
    public Guid? Calendar { get; init; }

    /// <summary>Why, for the practice's own eyes.</summary>
    /// <value>At most 200 characters; null by default.</value>
    /// <exception cref="ArgumentException">The note is empty, too long or holds a control character.</exception>
    public string? Note
    {
        get;
        init => field = Guard.OptionalText(value) is { Length: > LongestNote }
            ? throw new ArgumentException($"The note has more than {LongestNote} characters.", nameof(value)) : Guard.OptionalText(value);
    }
}
