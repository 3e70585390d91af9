using NodaTime;

namespace Wellness.Components;

/// <summary>What a visitor has chosen in a booking widget.</summary>
/// <param name="Session">What is booked, with whom and where.</param>
/// <param name="Start">When the session should start.</param>
public sealed record BookingChoice(SlotQuestion Session, Instant Start);
