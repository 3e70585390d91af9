using NodaTime;

namespace Wellness.Bookings;

/// <summary>What the rules of availability need to know of a session that takes time; nothing of it is personal.</summary>
/// <param name="Service">The service's slug.</param>
/// <param name="Start">When the session itself starts.</param>
/// <param name="Duration">How long it lasts, without buffers.</param>
/// <param name="Area">The service area's slug; null where the client comes to the practice.</param>
public sealed record OccupiedSession(string Service, Instant Start, Duration Duration, string? Area);
