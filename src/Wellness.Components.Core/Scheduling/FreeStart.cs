using NodaTime;

namespace Wellness.Scheduling;

/// <summary>A start that can be booked with one practitioner.</summary>
/// <param name="Start">When the session starts.</param>
/// <param name="SeatsLeft">How many seats are free; 1 for a session that takes one client.</param>
public readonly record struct FreeStart(Instant Start, int SeatsLeft);
