using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Wellness.AspNetCore.Bookings;
using Wellness.AspNetCore.Feeds;
using Wellness.Bookings;
using Wellness.ICalendar;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>What is kept about a client as a file: for the practice by e-mail address, for a client by the booking whose link they have.</summary>
internal static class ClientExportEndpoint
{
    public const string Path = "/wellness/clients/export";

    private const int LongestEmail = ClientDetails.LongestEmail;

    /// <summary>A form, so that the address stands in no log, and with an antiforgery token, because the answers' going out is noted.</summary>
    /// <remarks>It asks for the policy and the token itself: a site without sign-in or forms of its own need not set up either.</remarks>
    public static async Task<IResult> PostAsync(
        HttpContext context, IAuthorizationService authorization, IAntiforgery antiforgery, ClientArchive records, CalendarFeeds feeds)
    {
        KeepPrivate(context);
        if (!(await authorization.AuthorizeAsync(context.User, WellnessPolicies.Practice)).Succeeded)
        {
            return await RefuseAsync(context);
        }

        if (await ReadAsync(context, antiforgery) is not { } form)
        {
            return TypedResults.BadRequest();
        }

        var email = form["email"].ToString();
        var format = form["format"].ToString();
        if (string.IsNullOrWhiteSpace(email) || email.Length > LongestEmail || email.Any(char.IsControl) || format is not ("json" or "ics"))
        {
            return TypedResults.BadRequest();
        }

        return format == "ics"
            ? new CalendarResult(ClientFeed.ContentType, Calendar(feeds, await records.FindAsync(email, context.RequestAborted))) { DownloadName = "appointments.ics" }
            : Json(await records.ExportAsync(email, context.RequestAborted), "client.json");
    }

    public static async Task<IResult> GetOwnAsync(Guid id, HttpContext context, IBookingService bookings, ClientArchive records)
    {
        KeepPrivate(context);
        return VisitorCookies.ReadBooking(context, id) is { } token
            && await bookings.FindAsync(token, context.RequestAborted) is { } booking
            && booking.Id == id
                ? Json(await records.ExportAsync(booking, context.RequestAborted), "appointment.json") : TypedResults.NotFound();
    }

    /// <summary>All of a client's appointments, the past ones included.</summary>
    public static byte[] Calendar(CalendarFeeds feeds, ClientExport export) => feeds.Clients.Write(export.Bookings).ToArray();

    /// <summary>The form; null where it is none, has no fitting token, or can't be read.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            return context.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context)
                ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        }
        catch (Exception fault) when (fault is AntiforgeryValidationException or InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Whoever is not signed in is asked to, where the site has a sign-in; for anyone else there is nothing here.</summary>
    private static async Task<IResult> RefuseAsync(HttpContext context) =>
        context.User.Identity?.IsAuthenticated != true
        && context.RequestServices.GetService<IAuthenticationSchemeProvider>() is { } schemes
        && await schemes.GetDefaultChallengeSchemeAsync() is not null
            ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = Back(context.Request) }) : TypedResults.NotFound();

    /// <summary>Where a sign-in leads, since nothing answers a GET here: the page with the form where the browser names it, else the site's start.</summary>
    private static string Back(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
        && new HostString(page.Authority) == request.Host
        && RedirectHttpResult.IsLocalUrl(page.PathAndQuery)
            ? page.PathAndQuery : $"{request.PathBase}/";

    private static FileContentHttpResult Json(ClientExport export, string name) => TypedResults.File(export.ToJson(), MediaTypeNames.Application.Json, name);

    private static void KeepPrivate(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers.XContentTypeOptions = "nosniff";
    }
}
