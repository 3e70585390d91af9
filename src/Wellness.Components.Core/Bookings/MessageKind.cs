namespace Wellness.Bookings;

/// <summary>What a client is told about a booking.</summary>
public enum MessageKind
{
    /// <summary>The request arrived and waits for the practice's yes.</summary>
    Pending,

    /// <summary>The appointment is agreed.</summary>
    Confirmed,

    /// <summary>The appointment is at another time, or with somebody else.</summary>
    Moved,

    /// <summary>The client called it off.</summary>
    CancelledByClient,

    /// <summary>The practice called it off.</summary>
    CancelledByPractice,

    /// <summary>The practice did not accept the request.</summary>
    Declined,

    /// <summary>The appointment is near.</summary>
    Reminder,

    /// <summary>A time became free and is held for somebody who waits for one.</summary>
    WaitingListOffer,
}
