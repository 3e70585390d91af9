using System.Globalization;
using Ical.Net.CalendarComponents;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>Writes one appointment as a calendar file for the client who has it.</summary>
/// <remarks>
/// The same booking gives the same bytes each time, and the same UID for its whole life, so that a later file changes or
/// cancels the entry of an earlier one. Safe to share between threads.
/// </remarks>
public sealed class AppointmentCalendar
{
    /// <summary>The media type of the file; its method is the one in the body (RFC 5546 section 1.4).</summary>
    public const string ContentType = CalendarFrame.ContentType;

    private readonly EventWriter _events;
    private readonly ZoneComponent _zone;

    /// <param name="practice">Whose appointments they are.</param>
    /// <param name="culture">The language of the sentences; English by default, and where the kit has no other.</param>
    public AppointmentCalendar(Practice practice, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        _events = new EventWriter(practice, new CalendarTexts(culture));
        _zone = new ZoneComponent(practice.TimeZone);
    }

    /// <summary>The file of an appointment: METHOD:PUBLISH, one VTIMEZONE, one VEVENT.</summary>
    /// <remarks>
    /// It reminds a day before, unless the appointment was made or changed later than that, and two hours before; a
    /// cancelled one has STATUS:CANCELLED and reminds of nothing. The client's note is not in it.
    /// </remarks>
    /// <param name="booking">A booking in any state but held and expired.</param>
    /// <param name="manageLink">The client's manage page, absolute, which becomes the URL; null for none.</param>
    /// <returns>UTF-8 text with CRLF line ends, folded at 75 octets (RFC 5545 section 3.1).</returns>
    /// <exception cref="ArgumentException">The booking is held or expired, or the link is not an absolute http or https address.</exception>
    public byte[] Write(Booking booking, Uri? manageLink = null)
    {
        ArgumentNullException.ThrowIfNull(booking);
        if (!EventWriter.Shows(booking))
        {
            throw new ArgumentException($"A booking that is {booking.Status} is no appointment.", nameof(booking));
        }

        CalendarEvent appointment = _events.ForDownload(booking, EventWriter.Checked(manageLink));
        return
        [
            .. CalendarFrame.Header(),
            .. _zone.Bytes(booking.Start, booking.End),
            .. ContentLines.Serialize(appointment),
            .. CalendarFrame.Footer,
        ];
    }
}
