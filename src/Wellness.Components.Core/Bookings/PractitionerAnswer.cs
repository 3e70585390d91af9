using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>What the rules say to a start with one practitioner.</summary>
/// <param name="Practitioner">The practitioner's slug.</param>
/// <param name="Refusal">The rule that refuses it, with what decided, for the practice's own eyes; null where it can be booked.</param>
public sealed record PractitionerAnswer(string Practitioner, SlotRefusal? Refusal);
