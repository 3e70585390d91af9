using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>A calendar that a practitioner keeps elsewhere, whose events make them busy here.</summary>
public sealed record ExternalCalendar
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 80;

    /// <summary>The longest source, in characters.</summary>
    public const int LongestSource = 4_000;

    /// <summary>The longest tag or date for a condition, in characters.</summary>
    public const int LongestTag = 200;

    /// <param name="id">A version 7 UUID (RFC 9562).</param>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="name">What the practice calls it.</param>
    /// <param name="source">Where it comes from, encrypted by the host: the address is a secret.</param>
    /// <exception cref="ArgumentException">A text is empty, too long or malformed.</exception>
    public ExternalCalendar(Guid id, string practitioner, string name, string source)
    {
        ArgumentException.ThrowIfNullOrEmpty(source);
        Id = id;
        Practitioner = Guard.Slug(practitioner);
        Name = Guard.Text(name) is { Length: <= LongestName } text && !text.AsSpan().ContainsAny('\r', '\n') ? text
            : throw new ArgumentException($"The name has more than one line or than {LongestName} characters.", nameof(name));
        Source = source.Length <= LongestSource ? source
            : throw new ArgumentException($"The source has more than {LongestSource} characters.", nameof(source));
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; }

    /// <summary>The practitioner's slug.</summary>
    public string Practitioner { get; }

    /// <summary>What the practice calls it.</summary>
    public string Name { get; }

    /// <summary>Where it comes from, encrypted by the host.</summary>
    public string Source { get; }

    /// <summary>When it is read next; while a worker reads it, when another may.</summary>
    /// <value>1970 by default, so that a new one is read at once.</value>
    public Instant NextAttempt { get; init; } = NodaConstants.UnixEpoch;

    /// <summary>When it was tried last; null for never.</summary>
    public Instant? LastAttempt { get; init; }

    /// <summary>When it was last read or found unchanged, which is the age of the busy times; null for never.</summary>
    public Instant? LastSuccess { get; init; }

    /// <summary>The end of the span whose busy times are known; null for none.</summary>
    public Instant? KnownUntil { get; init; }

    /// <summary>The server's tag of what was read; null where it gave none.</summary>
    public string? ETag { get; init; }

    /// <summary>The server's date of what was read, as it wrote it; null where it gave none.</summary>
    public string? LastModified { get; init; }

    /// <summary>Why the last attempt failed; null where it didn't.</summary>
    public ImportFailure? Failure { get; init; }
}
