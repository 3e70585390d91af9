using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>What a booking's client is asked and has answered.</summary>
/// <param name="Booking">The booking.</param>
/// <param name="Form">What is asked now; null where the practice asks nothing.</param>
/// <param name="Record">What is kept; null where nothing is.</param>
/// <param name="IsOpen">Whether the client may fill it in or change it: the appointment stands and has not begun.</param>
public sealed record IntakeSheet(Booking Booking, IntakeForm? Form, IntakeRecord? Record, bool IsOpen)
{
    /// <summary>Only what it belongs to.</summary>
    public override string ToString() => $"IntakeSheet (booking {Booking.Id:D})";
}
