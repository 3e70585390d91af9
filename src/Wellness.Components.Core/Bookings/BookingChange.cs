using NodaTime;

namespace Wellness.Bookings;

/// <summary>A step in a booking's life that moves no time: approve, cancel, complete, miss, expire, accept.</summary>
/// <param name="Booking">The booking's id.</param>
/// <param name="Revision">The revision that it must have; it has one more afterwards.</param>
/// <param name="Status">What it shall become, by one step of <see cref="BookingLife"/>.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="Now">The present instant; a hold that ended by now can only expire.</param>
public sealed record BookingChange(Guid Booking, int Revision, BookingStatus Status, BookingActor Actor, Instant Now)
{
    /// <summary>What the practice tells the client about it; null, for nothing, by default.</summary>
    public PracticeMessage? Message { get; init; }

    /// <summary>When the client shall be reminded; null, for never, by default. Looked at only where the booking becomes confirmed.</summary>
    public Instant? RemindAt { get; init; }
}
