using NodaTime;

namespace Wellness.Bookings;

/// <summary>A message that is due, leased to one worker for a while; it names a booking and holds no personal data.</summary>
/// <param name="Booking">Whose change is told.</param>
/// <param name="Revision">The revision that the booking had when the message was written.</param>
/// <param name="Kind">What is told.</param>
/// <param name="DueAt">When it should be sent: when it was written, or later for a reminder.</param>
/// <param name="Attempt">Which attempt this is, from 1; it is also what proves the lease.</param>
/// <param name="LeasedUntil">Until when no other worker takes it.</param>
public sealed record OutboxMessage(Guid Booking, int Revision, MessageKind Kind, Instant DueAt, int Attempt, Instant LeasedUntil);
