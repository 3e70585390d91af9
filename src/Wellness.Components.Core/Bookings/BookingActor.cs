namespace Wellness.Bookings;

/// <summary>Who changed a booking.</summary>
public enum BookingActor
{
    /// <summary>The client, by the form or the manage link.</summary>
    Client,

    /// <summary>The practice.</summary>
    Practice,

    /// <summary>Nobody: time passed, or the time zone's rules changed.</summary>
    Clock,
}
