using Microsoft.AspNetCore.Components;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Messages;

/// <summary>The kit's own template for every kind of message.</summary>
public sealed partial class AppointmentMessage : ComponentBase
{
    /// <summary>What it tells, to whom.</summary>
    [Parameter, EditorRequired]
    public ClientMessage Message { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private MessageTemplates Templates { get; set; } = null!;

    /// <summary>Whether nothing is left to come to or to change.</summary>
    private bool IsOver => Message.Kind is MessageKind.CancelledByClient or MessageKind.CancelledByPractice or MessageKind.Declined;

    private bool IsOffer => Message.Kind == MessageKind.WaitingListOffer;

    private string LinkKey => IsOver ? "SeeLink" : IsOffer ? "OfferLink" : "ManageLink";

    // A client's own move may wait for the practice's yes again.
    private string Kind =>
        Message is { Kind: MessageKind.Moved, Booking.Status: BookingStatus.Pending } ? "MovedRequest" : Message.Kind.ToString();

    /// <summary>Whether there is a form that the client should fill in; the message says so, and never what is in it.</summary>
    private bool AsksFirst => Message.Kind is MessageKind.Pending or MessageKind.Confirmed or MessageKind.Reminder
        && Practice.Service(Message.Booking.Service) is { } service && Practice.IntakeOf(service) is not null;

    /// <summary>The lines that the practice wrote with this change; a reminder comes long after them.</summary>
    private string[] Words => Message.Kind == MessageKind.Reminder ? []
        : Message.Booking.Message?.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string Text(string part) => Templates.Text(
        $"{Kind}{part}",
        BookingFormat.DayAndTime(Message.Booking.Start, Practice.TimeZone),
        Practice.Name,
        Message.Booking.HoldUntil is { } until
            ? $"{BookingFormat.DayAndTime(until, Practice.TimeZone)}, {BookingFormat.Zone(Practice.TimeZone, until)}" : "");
}
