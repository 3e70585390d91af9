using Microsoft.AspNetCore.Components;
using Wellness.Bookings;
using Wellness.Components.Calendars;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>Puts an appointment into the client's calendar: its file, which every program opens, and links to the calendars of the web.</summary>
/// <remarks>
/// The file follows later changes when it is opened again; what a web calendar took over through a link does not. Nothing
/// is told to a calendar's maker before its link is followed, and then no more than service, practitioner, time and place.
/// </remarks>
public sealed partial class AddToCalendar : ComponentBase
{
    /// <summary>The booking, one of this visitor's own.</summary>
    [Parameter, EditorRequired]
    public Booking Booking { get; set; } = null!;

    /// <summary>What the outermost element gets besides; a class is added to the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private IBookingClient Client { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    private EventLinks Links => new(
        Practice.Service(Booking.Service)?.Name ?? Booking.Service,
        Booking.Start,
        Booking.End,
        BookingText.Get("AddDetails", PracticeFormat.Length(Booking.Duration), Practice.Practitioner(Booking.Practitioner)?.Name ?? Booking.Practitioner, Practice.Name)
            + " " + BookingFormat.Contact(Practice),
        BookingFormat.Where(Practice, Practice.Service(Booking.Service), Booking.Area));
}
