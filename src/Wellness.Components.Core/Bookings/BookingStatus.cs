namespace Wellness.Bookings;

/// <summary>Where a booking is in its life.</summary>
public enum BookingStatus
{
    /// <summary>Kept for a visitor who is filling in the form; it takes its time until <see cref="Booking.HoldUntil"/>.</summary>
    Held,

    /// <summary>Asked for, and waiting for the practice's yes; it takes its time.</summary>
    Pending,

    /// <summary>Agreed; it takes its time.</summary>
    Confirmed,

    /// <summary>Called off by the client; its time is free again.</summary>
    CancelledByClient,

    /// <summary>Agreed, and called off by the practice; its time is free again.</summary>
    CancelledByPractice,

    /// <summary>The session was given.</summary>
    Completed,

    /// <summary>The client did not come.</summary>
    NoShow,

    /// <summary>Held, and never confirmed in time; its time is free again.</summary>
    Expired,

    /// <summary>Asked for, and the practice said no; its time is free again.</summary>
    Declined,
}
