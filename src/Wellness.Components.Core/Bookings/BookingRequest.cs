using NodaTime;

namespace Wellness.Bookings;

/// <summary>What a visitor asks for: ids and a start; price, buffers and legality are worked out from the practice.</summary>
/// <param name="Service">The service's slug.</param>
/// <param name="Duration">One of the lengths that the service is offered in.</param>
/// <param name="Practitioner">A practitioner's slug, or null for anyone who is free.</param>
/// <param name="Start">When the session should start.</param>
/// <param name="Visitor">An opaque id of the visitor's browser: it limits holds and finds the visitor's own hold again.</param>
/// <param name="IdempotencyKey">
/// Made when the form was rendered, 32 to 128 characters of <c>A–Z a–z 0–9 - _</c>, at random: the same key never books
/// twice, and the client's manage link is derived from it.
/// </param>
public sealed record BookingRequest(
    string Service, Duration Duration, string? Practitioner, Instant Start, string Visitor, string IdempotencyKey)
{
    /// <summary>The slug of the service area that the practitioner shall come to.</summary>
    /// <value>Null by default; must be given for a service that visits its clients, and for no other.</value>
    public string? Area { get; init; }

    /// <summary>Whether the client says that they come to this service for the first time.</summary>
    /// <value>Null, for not asked, by default; must be given to book a service with rules for new clients.</value>
    public bool? IsNewClient { get; init; }

    /// <summary>The name of the language that the visitor reads, such as <c>es</c>; messages are written in it.</summary>
    /// <value>At most 35 characters of <c>A–Z a–z 0–9 - _</c>; null, for the site's (<c>Mail:Culture</c>), by default. A form that is sent again in another language is still the same.</value>
    public string? Culture { get; init; }
}
