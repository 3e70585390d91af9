using Microsoft.AspNetCore.Http;
using Wellness.AspNetCore.Bookings;
using Wellness.AspNetCore.Links;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>The client's secret link: it hands the secret to the browser as a cookie and leads to an address without it.</summary>
internal static class ManageLinkEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, IBookingService bookings, SecretPaths paths)
    {
        if (context.Features.Get<SecretLink>()?.Token is not { } token
            || await bookings.FindAsync(token, context.RequestAborted) is not { } booking)
        {
            return TypedResults.NotFound();
        }

        VisitorCookies.WriteBooking(context, booking.Id, token);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.LocalRedirect($"{context.Request.PathBase}{paths.ManagePath}/{booking.Id:D}");
    }
}
