namespace Wellness.Bookings;

/// <summary>What became of a wish to be forgotten.</summary>
/// <param name="Erased">The ids of the bookings that no longer know their client, for those who keep something beside them.</param>
/// <param name="Upcoming">Pending and confirmed bookings that have not ended: they keep their client until they are cancelled or over.</param>
public sealed record ClientErasure(IReadOnlyList<Guid> Erased, IReadOnlyList<Booking> Upcoming);
