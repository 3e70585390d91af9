using Microsoft.AspNetCore.Http;
using NodaTime;
using Wellness.AspNetCore.Links;
using Wellness.Bookings;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>A practitioner's appointments, for the calendar app that knows the secret address.</summary>
internal static class FeedEndpoint
{
    public static async Task<IResult> GetAsync(
        HttpContext context, Practice practice, IFeedTokenStore tokens, FeedCache feeds, IClock clock)
    {
        var cancelled = context.RequestAborted;
        if (context.Features.Get<SecretLink>()?.Token is not { } token
            || await tokens.FindAsync(token, cancelled) is not { } scope
            || practice.Practitioner(scope.Practitioner) is not { } practitioner)
        {
            return TypedResults.NotFound();
        }

        var feed = await feeds.GetAsync(practitioner, cancelled);
        var modified = feed.LastModified(clock.GetCurrentInstant());
        context.Response.Headers.CacheControl = "private, no-cache";
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = feed.Tag;
        headers.LastModified = modified?.ToDateTimeOffset();
        return ConditionalRequest.IsUnchanged(context.Request, feed.Tag, modified)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : new CalendarResult(CalendarFeed.ContentType, feed.Body);
    }
}
