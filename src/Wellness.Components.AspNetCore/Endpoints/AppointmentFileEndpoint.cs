using Microsoft.AspNetCore.Http;
using Wellness.AspNetCore.Bookings;
using Wellness.AspNetCore.Links;
using Wellness.Bookings;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>One appointment as a file for the calendar of the client whose it is; for anyone else, and for a time that is only held, it is not there.</summary>
internal static class AppointmentFileEndpoint
{
    public static async Task<IResult> GetAsync(
        Guid id, HttpContext context, Practice practice, IBookingService bookings, AppointmentCalendar calendar, SecretPaths paths)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (VisitorCookies.ReadBooking(context, id) is not { } token
            || await bookings.FindAsync(token, context.RequestAborted) is not { } booking
            || booking.Id != id
            || booking.Status is BookingStatus.Held or BookingStatus.Expired)
        {
            return TypedResults.NotFound();
        }

        var manage = new Uri(SiteAddress.Of(practice, paths.ManageLink(token.Reveal())));
        var own = BookingCulture.Of(booking) is { } culture ? new AppointmentCalendar(practice, culture) : calendar;
        return new CalendarResult(AppointmentCalendar.ContentType, own.Write(booking, manage)) { DownloadName = "appointment.ics" };
    }
}
