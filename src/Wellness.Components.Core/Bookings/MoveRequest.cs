using NodaTime;

namespace Wellness.Bookings;

/// <summary>Where an appointment shall be moved: service, length and area stay.</summary>
/// <param name="Start">When the session should start.</param>
/// <param name="Practitioner">The slug of who should give it, or null for anyone who is free.</param>
/// <param name="IdempotencyKey">Made when the form was rendered, as in <see cref="BookingRequest"/>: a form that is sent again moves nothing twice.</param>
public sealed record MoveRequest(Instant Start, string? Practitioner, string IdempotencyKey);
