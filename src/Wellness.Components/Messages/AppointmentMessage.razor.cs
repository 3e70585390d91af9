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

    private string LinkKey => Message.Kind switch
    {
        MessageKind.WaitingListOffer => "OfferLink",
        MessageKind.CancelledByClient or MessageKind.CancelledByPractice => "SeeLink",
        _ => "ManageLink",
    };

    private string Text(string part) => Templates.Text(
        $"{Message.Kind}{part}",
        BookingFormat.DayAndTime(Message.Booking.Start, Practice.TimeZone),
        Practice.Name,
        Message.Booking.HoldUntil is { } until ? BookingFormat.DayAndTime(until, Practice.TimeZone) : "");
}
