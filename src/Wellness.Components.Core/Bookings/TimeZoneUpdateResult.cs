namespace Wellness.Bookings;

/// <summary>What new rules of time zones did to the bookings.</summary>
/// <param name="Moved">How many have other instants now.</param>
/// <param name="Displaced">How many should have, but somebody else has their time; see <see cref="Booking.DisplacedTo"/>.</param>
public sealed record TimeZoneUpdateResult(int Moved, int Displaced);
