using NodaTime;

namespace Wellness.Components;

/// <summary>What a visitor has chosen in a booking widget.</summary>
/// <param name="Service">The service's slug.</param>
/// <param name="Duration">One of the lengths that the service is offered in.</param>
/// <param name="Practitioner">A practitioner's slug, or null for anyone who is free.</param>
/// <param name="Start">When the session should start.</param>
public sealed record BookingChoice(string Service, Duration Duration, string? Practitioner, Instant Start);
