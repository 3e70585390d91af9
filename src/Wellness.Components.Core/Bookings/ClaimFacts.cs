using NodaTime;

namespace Wellness.Bookings;

/// <summary>What a store tells the rules when they decide about a claim.</summary>
/// <param name="Taken">What is taken from the claim's practitioners and resources in its span, without the visitor's own holds.</param>
/// <param name="LastBooked">When each practitioner was last booked, by the time of booking; empty unless the claim asks for it, and without those who never were.</param>
public sealed record ClaimFacts(IReadOnlyList<OccupiedTime> Taken, IReadOnlyDictionary<string, Instant> LastBooked);
