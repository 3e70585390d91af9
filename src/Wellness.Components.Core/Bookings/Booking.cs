using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>A session that somebody holds, asked for, has or had.</summary>
/// <remarks>
/// The local start and the zone are the truth of a visit in person; the instants follow from them and move when a new
/// time-zone database changes them. Each change raises <see cref="Revision"/>, which calendars know as SEQUENCE.
/// </remarks>
public sealed record Booking
{
    /// <summary>A version 7 UUID (RFC 9562): unique, sortable by creation, and telling nothing about the client.</summary>
    public required Guid Id { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required BookingStatus Status { get; init; }

    /// <summary>The service's slug.</summary>
    public required string Service { get; init; }

    /// <summary>The practitioner's slug.</summary>
    public required string Practitioner { get; init; }

    /// <summary>When the session starts.</summary>
    public required Instant Start { get; init; }

    /// <summary>When the session ends, without buffers; after <see cref="Start"/>.</summary>
    public required Instant End { get; init; }

    /// <summary>What the practice's wall clock shows at the start.</summary>
    public required LocalDateTime LocalStart { get; init; }

    /// <summary>The IANA id of the practice's zone when it was booked.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Time before the start that is taken too; not negative.</summary>
    public Duration BufferBefore { get; init; }

    /// <summary>Time after the end that is taken too; not negative.</summary>
    public Duration BufferAfter { get; init; }

    /// <summary>What it cost when it was booked; null where the practice stated no price.</summary>
    public Price? Price { get; init; }

    /// <summary>When a hold ends; null unless the status is <see cref="BookingStatus.Held"/>.</summary>
    public Instant? HoldUntil { get; init; }

    /// <summary>How often it has changed since it was made; zero at first (RFC 5545 SEQUENCE).</summary>
    public int Revision { get; init; }

    /// <summary>When it was made.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>When it last changed (RFC 5545 LAST-MODIFIED).</summary>
    public required Instant ChangedAt { get; init; }

    /// <summary>Who comes; null while it is only held, and after the client was erased.</summary>
    public ClientDetails? Client { get; init; }

    /// <summary>The language in which the client booked, such as <c>es</c> or <c>en-US</c>, which messages are written in; null for the practice's own.</summary>
    public string? Culture { get; init; }

    /// <summary>How long the session lasts, without buffers.</summary>
    public Duration Duration => End - Start;
}
