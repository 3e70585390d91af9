using System.Globalization;
using Wellness.Bookings;

namespace Wellness.Components;

/// <summary>Which booking a form is about and the revision that was on the page: <c>id.revision</c>.</summary>
internal static class SeenBooking
{
    public static string Write(Booking booking) => string.Create(CultureInfo.InvariantCulture, $"{booking.Id:D}.{booking.Revision}");

    /// <summary>Null for what <see cref="Write"/> never writes.</summary>
    public static (Guid Id, int Revision)? Read(string? text) =>
        text?.Split('.') is [var id, var revision]
        && Guid.TryParseExact(id, "D", out var known)
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? (known, seen) : null;

    /// <summary>What is said where the booking is no longer as it was on the page: what it is now, and when.</summary>
    public static string Changed(Booking booking, DeskFormat format) =>
        DeskText.Get("BookingChanged", DeskText.Get($"Is{booking.Status}"), format.DayAndTime(booking.Start));
}
