namespace Wellness.Bookings;

/// <summary>Which steps a booking's life can take; every store keeps to it.</summary>
public static class BookingLife
{
    /// <summary>Whether a booking in this state owns its time: standing and ended holds, what is asked for or agreed, and what was given or missed.</summary>
    /// <remarks>Sessions that were given or missed still count towards caps, so their time stays theirs.</remarks>
    public static bool TakesTime(this BookingStatus status) => status is
        BookingStatus.Held or BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Completed or BookingStatus.NoShow;

    /// <summary>Whether a booking can still be moved, cancelled or approved.</summary>
    public static bool IsOpen(this BookingStatus status) => status is BookingStatus.Pending or BookingStatus.Confirmed;

    /// <summary>Whether a booking that was agreed or asked for was called off, or declined; its event in calendars is cancelled.</summary>
    public static bool IsCalledOff(this BookingStatus status) => status is
        BookingStatus.CancelledByClient or BookingStatus.CancelledByPractice or BookingStatus.Declined;

    /// <summary>Whether one step leads from a state to another.</summary>
    /// <param name="from">The state that the booking has.</param>
    /// <param name="to">The state that it shall have; never the same.</param>
    public static bool CanBecome(this BookingStatus from, BookingStatus to) => (from, to) switch
    {
        (BookingStatus.Held, BookingStatus.Pending or BookingStatus.Confirmed or BookingStatus.Expired) => true,
        (BookingStatus.Pending, BookingStatus.Confirmed or BookingStatus.CancelledByClient or BookingStatus.Declined) => true,
        (BookingStatus.Confirmed, BookingStatus.CancelledByClient or BookingStatus.CancelledByPractice) => true,
        (BookingStatus.Confirmed, BookingStatus.Completed or BookingStatus.NoShow) => true,

        // The wrong button was pressed.
        (BookingStatus.Completed, BookingStatus.NoShow) or (BookingStatus.NoShow, BookingStatus.Completed) => true,
        _ => false,
    };
}
