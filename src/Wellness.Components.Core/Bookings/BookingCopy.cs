namespace Wellness.Bookings;

/// <summary>What was carried over from one store to another.</summary>
/// <param name="From">The store that was copied, as an error names it; without secrets.</param>
/// <param name="To">The store in use.</param>
/// <param name="Bookings">How many bookings, of every status.</param>
/// <param name="Rows">How many rows of all tables, bookings included.</param>
public sealed record BookingCopy(string From, string To, int Bookings, int Rows);
