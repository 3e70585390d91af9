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
/// <param name="Culture">
/// The name of the language that the visitor reads, such as <c>es</c>, at most 35 characters of <c>A–Z a–z 0–9 - _</c>;
/// messages are written in it. Null for the practice's own.
/// </param>
public sealed record BookingRequest(
    string Service, Duration Duration, string? Practitioner, Instant Start, string Visitor, string IdempotencyKey, string? Culture = null);
