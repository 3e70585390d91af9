using NodaTime;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>What one date of a series can be.</summary>
/// <param name="Start">When the session of that date would start.</param>
/// <param name="Refusal">The rule that refuses it, for the practice's own eyes; null where it can be booked.</param>
/// <param name="Alternatives">Where it is refused, the nearest free slots, soonest first; may be empty.</param>
public sealed record SeriesAnswer(Instant Start, SlotRefusal? Refusal, IReadOnlyList<AppointmentSlot> Alternatives);
