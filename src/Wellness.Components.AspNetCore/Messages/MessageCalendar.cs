using System.Globalization;
using Wellness.Bookings;
using Wellness.Components.Messages;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Messages;

/// <summary>Which calendar file goes with a message; the one place that knows.</summary>
internal sealed class MessageCalendar(Practice practice)
{
    /// <summary>The calendar message: a request while there is an appointment, a cancellation after it; null for a time that is only held.</summary>
    public CalendarMessage? For(ClientMessage message, CultureInfo culture)
    {
        var messages = new AppointmentMessages(practice, culture);
        return message.Booking.Status switch
        {
            BookingStatus.Pending or BookingStatus.Confirmed => messages.Request(message.Booking, message.ManageLink),
            var status when status.IsCalledOff() => messages.Cancel(message.Booking),
            _ => null,
        };
    }
}
