using NodaTime;

namespace Wellness.Bookings;

/// <summary>A message that was given up, and is kept until somebody puts it back; it names a booking and holds no personal data.</summary>
/// <param name="Booking">Whose change was to be told.</param>
/// <param name="Kind">What was to be told.</param>
/// <param name="DueAt">When it should have been sent.</param>
/// <param name="Attempts">How often it was tried; from 1.</param>
/// <param name="GivenUpAt">When it was given up; the log says why at that time.</param>
public sealed record DeadLetter(Guid Booking, MessageKind Kind, Instant DueAt, int Attempts, Instant GivenUpAt);
