using System.Globalization;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Bookings;

/// <summary>The language in which a client booked, and in which they are written to.</summary>
internal static class BookingCulture
{
    /// <returns>Null where the booking has none, or one that this machine does not know.</returns>
    public static CultureInfo? Of(Booking booking)
    {
        try
        {
            return booking.Culture is { } name ? CultureInfo.GetCultureInfo(name) : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
