using System.Globalization;
using Ical.Net.CalendarComponents;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>Writes what a mail to the client carries, so that their calendar follows the booking (RFC 5546).</summary>
/// <remarks>
/// Its UID is that of the file and the feed, and SEQUENCE rises with each change: a second request moves the entry that the
/// first one made. A practice without an e-mail address is named by its site, which most mail programs take for no organizer.
/// </remarks>
public sealed class AppointmentMessages
{
    private readonly EventWriter _events;
    private readonly ZoneComponent _zone;

    /// <param name="practice">Whose appointments they are.</param>
    /// <param name="culture">The language of the sentences; English by default, and where the kit has no other.</param>
    public AppointmentMessages(Practice practice, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        _events = new EventWriter(practice, new CalendarTexts(culture));
        _zone = new ZoneComponent(practice.TimeZone);
    }

    /// <summary>That the appointment is made or changed: METHOD:REQUEST, with the practice as ORGANIZER and the client as an ATTENDEE who accepted.</summary>
    /// <param name="booking">A pending or confirmed booking with its client.</param>
    /// <param name="manageLink">The client's manage page, absolute, which becomes the URL; null for none.</param>
    /// <exception cref="ArgumentException">The booking is in another state or has no client, or the link is not an absolute http or https address.</exception>
    public CalendarMessage Request(Booking booking, Uri? manageLink = null)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return booking.Status is BookingStatus.Pending or BookingStatus.Confirmed
            ? Write(booking, "REQUEST", EventWriter.Checked(manageLink))
            : throw new ArgumentException($"Nobody is asked to a booking that is {booking.Status}.", nameof(booking));
    }

    /// <summary>That the appointment is off: METHOD:CANCEL.</summary>
    /// <param name="booking">A cancelled booking with its client.</param>
    /// <exception cref="ArgumentException">The booking is in another state or has no client.</exception>
    public CalendarMessage Cancel(Booking booking)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return booking.Status.IsCalledOff()
            ? Write(booking, "CANCEL", manageLink: null)
            : throw new ArgumentException($"A booking that is {booking.Status} is not off.", nameof(booking));
    }

    private CalendarMessage Write(Booking booking, string method, Uri? manageLink)
    {
        var client = booking.Client ?? throw new ArgumentException("The booking has no client to write to.", nameof(booking));
        CalendarEvent appointment = _events.ForAttendee(booking, client, manageLink);
        return new CalendarMessage(
            (byte[])
            [
                .. CalendarFrame.Header(method: method),
                .. _zone.Bytes(booking.Start, booking.End),
                .. ContentLines.Serialize(appointment),
                .. CalendarFrame.Footer,
            ],
            CalendarFrame.ContentTypeOf(method));
    }
}
