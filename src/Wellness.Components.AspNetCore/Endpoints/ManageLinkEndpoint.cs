using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellness.AspNetCore.Bookings;
using Wellness.AspNetCore.Links;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>
/// The client's secret link to a booking, an offer or their place on the waiting list: it hands the secret to the browser
/// as a cookie and leads to an address without it.
/// </summary>
internal static class ManageLinkEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, IBookingService bookings, SecretPaths paths)
    {
        if (context.Features.Get<SecretLink>()?.Token is not { } token || await FindAsync(context, bookings, token) is not { } id)
        {
            return TypedResults.NotFound();
        }

        VisitorCookies.WriteBooking(context, id, token);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.LocalRedirect($"{context.Request.PathBase}{paths.ManagePath}/{id:D}");
    }

    private static async Task<Guid?> FindAsync(HttpContext context, IBookingService bookings, ManageToken token)
    {
        if (await bookings.FindAsync(token, context.RequestAborted) is { } booking)
        {
            return booking.Id;
        }

        // A store of the site's own need not keep a waiting list.
        return context.RequestServices.GetService<IWaitingListStore>() is not null
            && await context.RequestServices.GetRequiredService<IWaitingList>().FindAsync(token, context.RequestAborted) is { } entry
            ? entry.Id : null;
    }
}
