using NodaTime;

namespace Wellness.Bookings;

/// <summary>Somebody who waits for a time to become free.</summary>
public sealed record WaitingListEntry
{
    /// <summary>A version 7 UUID (RFC 9562).</summary>
    public required Guid Id { get; init; }

    /// <summary>The service's slug.</summary>
    public required string Service { get; init; }

    /// <summary>How long the session lasts, without buffers.</summary>
    public required Duration Duration { get; init; }

    /// <summary>The practitioner's slug; null for anyone.</summary>
    public string? Practitioner { get; init; }

    /// <summary>The service area's slug; null where the client comes to the practice.</summary>
    public string? Area { get; init; }

    /// <summary>Whether the client said that they come for the first time; null where nobody asked.</summary>
    public bool? IsNewClient { get; init; }

    /// <summary>The first local date that suits, inclusive.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last local date that suits, inclusive.</summary>
    public required LocalDate To { get; init; }

    /// <summary>The parts of those days that suit.</summary>
    public required PartsOfDay Parts { get; init; }

    /// <summary>The language in which the client joined, such as <c>es</c>, which offers are written in; null for the site's (<c>Mail:Culture</c>).</summary>
    public string? Culture { get; init; }

    /// <summary>Who waits.</summary>
    public required ClientDetails Client { get; init; }

    /// <summary>When they joined: who joined first is offered first.</summary>
    public required Instant CreatedAt { get; init; }

    /// <summary>The booking that is held for them now; null while they wait.</summary>
    public Guid? Offer { get; init; }
}
