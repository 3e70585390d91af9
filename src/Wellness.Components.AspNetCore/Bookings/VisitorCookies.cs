using Microsoft.AspNetCore.Http;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Bookings;

/// <summary>The cookies by which a browser is known again: one for the visitor, one for each booking of theirs.</summary>
/// <remarks>All are for this site alone, out of scripts' reach, and gone when the browser closes; the secret link outlives them.</remarks>
internal static class VisitorCookies
{
    public const string Visitor = "wellness-visitor";

    private const string BookingPrefix = "wellness-booking-";

    /// <summary>The visitor's id; null for a browser that has none of ours.</summary>
    public static string? ReadVisitor(HttpContext context) => ManageToken.TryParse(context.Request.Cookies[Visitor])?.Reveal();

    /// <summary>Makes a visitor of whoever sent a form: the same one for the form sent twice at once, whose first answer brings the cookie too late.</summary>
    /// <param name="context">The request.</param>
    /// <param name="formKey">The form's idempotency key; what is no key makes a visitor by chance.</param>
    public static string WriteVisitor(HttpContext context, string formKey)
    {
        var id = (formKey.Length > 0 ? ManageToken.Derive("visitor " + formKey) : ManageToken.Create()).Reveal();
        Write(context, Visitor, id);
        return id;
    }

    public static ManageToken? ReadBooking(HttpContext context, Guid id) => ManageToken.TryParse(context.Request.Cookies[Name(id)]);

    public static void WriteBooking(HttpContext context, Guid id, ManageToken token) => Write(context, Name(id), token.Reveal());

    private static string Name(Guid id) => BookingPrefix + id.ToString("D");

    private static void Write(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        // Without it nothing could be booked, so no consent is asked for it.
        IsEssential = true,
    });
}
