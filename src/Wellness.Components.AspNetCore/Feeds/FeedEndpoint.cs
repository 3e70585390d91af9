using Microsoft.AspNetCore.Http;
using NodaTime;
using Wellness.AspNetCore.Links;
using Wellness.AspNetCore.Telemetry;
using Wellness.Bookings;
using Wellness.ICalendar;

namespace Wellness.AspNetCore.Feeds;

/// <summary>A practitioner's or a client's appointments, for the calendar app that knows the secret address.</summary>
internal static class FeedEndpoint
{
    public static async Task<IResult> GetAsync(HttpContext context, IFeedTokenStore tokens, FeedCache feeds, IClock clock, CalendarInstruments instruments)
    {
        var cancelled = context.RequestAborted;
        if (context.Features.Get<SecretLink>()?.Token is not { } secret
            || await tokens.OpenAsync(secret, cancelled) is not { } feed
            || !feeds.Knows(feed.Scope))
        {
            return NoFeed(context, instruments);
        }

        var kind = feed.Scope.Client is null ? "practitioner" : "client";
        context.Response.Headers.CacheControl = "private, no-cache";
        var answer = new FeedAnswer(context, feeds.ETag(feed));
        if (answer.IsKnownByTag)
        {
            return instruments.Answer(kind, FeedAnswer.NotModified());
        }

        var snapshot = await feeds.GetAsync(feed, cancelled);
        return instruments.Answer(kind, answer.Send(snapshot.File, snapshot.LastModified(clock.GetCurrentInstant()), CalendarFeed.ContentType));
    }

    /// <summary>Wrong, revoked, malformed or missing: whoever asks learns nothing from which it is.</summary>
    public static IResult NoFeed(HttpContext context, CalendarInstruments instruments)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        headers["Referrer-Policy"] = "no-referrer";
        return instruments.Answer("unknown", TypedResults.NotFound());
    }
}
