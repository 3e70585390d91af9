using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>Someone who could take a claimed booking, and the rules that decide.</summary>
/// <param name="Practitioner">The practitioner's slug.</param>
/// <param name="Check">
/// Which rule refuses the start, given what is taken from this practitioner; null where none does. Pure: a store calls it
/// inside its transaction, possibly more than once.
/// </param>
public sealed record ClaimCandidate(string Practitioner, Func<IReadOnlyList<OccupiedTime>, SlotRefusal?> Check);
