using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
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
    public static async Task<IResult> PostAsync(
        [FromForm] string? email, [FromForm] string? format, HttpContext context, ClientArchive records, CalendarFeeds feeds)
    {
        KeepPrivate(context);
        if (string.IsNullOrWhiteSpace(email) || email.Length > LongestEmail || format is not ("json" or "ics"))
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

    private static IResult Json(ClientExport export, string name) => TypedResults.File(export.ToJson(), MediaTypeNames.Application.Json, name);

    private static void KeepPrivate(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers.XContentTypeOptions = "nosniff";
    }
}
