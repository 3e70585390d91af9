using NodaTime;

namespace Wellness.Bookings;

/// <summary>How the attempt to book one date of a series ended.</summary>
/// <param name="Start">When the session of that date starts.</param>
/// <param name="Result">As for a single booking.</param>
public sealed record SeriesBooking(Instant Start, BookingResult Result);
