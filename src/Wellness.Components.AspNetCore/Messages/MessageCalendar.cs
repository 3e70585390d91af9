using System.Globalization;
using Wellness.Bookings;
using Wellness.Components.Messages;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Messages;

/// <summary>Which calendar file goes with a message; the one place that knows.</summary>
internal sealed class MessageCalendar(Practice practice)
{
    /// <summary>The file and its method (RFC 5546), which the mail repeats; null for a time that is only held.</summary>
    public (string Method, byte[] File)? For(ClientMessage message, CultureInfo culture) =>
        message.Booking.Status is BookingStatus.Held or BookingStatus.Expired
            ? null
            : ("PUBLISH", new AppointmentCalendar(practice, culture).Write(message.Booking, message.ManageLink));
}
