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

    /// <summary>The slug of the service area that the practitioner comes to; null where the client comes to the practice.</summary>
    public string? Area { get; init; }

    /// <summary>Slugs of the rooms and other resources that it takes; empty by default.</summary>
    public IReadOnlyList<string> Resources { get; init => field = SlugList.Of(value); } = SlugList.Of([]);

    /// <summary>Whether the client said that they come for the first time; null where nobody asked.</summary>
    public bool? IsNewClient { get; init; }

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

    /// <summary>Who comes; null while a visitor holds it, and after the client was erased. A hold that is offered to somebody who waits names them.</summary>
    public ClientDetails? Client { get; init; }

    /// <summary>The language in which the client booked, such as <c>es</c> or <c>en-US</c>, which messages are written in; null for the site's (<c>Mail:Culture</c>).</summary>
    public string? Culture { get; init; }

    /// <summary>What the practice wrote to the client with its last change; null by default.</summary>
    public PracticeMessage? Message { get; init; }

    /// <summary>
    /// Where new rules of its time zone put the session, when somebody else has that time, so that it stands where it was
    /// until the practice moves it; null, for in its place, by default.
    /// </summary>
    public Instant? DisplacedTo { get; init; }

    /// <summary>How long the session lasts, without buffers.</summary>
    public Duration Duration => End - Start;
}
