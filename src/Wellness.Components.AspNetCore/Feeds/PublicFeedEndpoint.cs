using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.AspNetCore.Telemetry;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Feeds;

/// <summary>The practice's busy times, where it publishes them, and its classes, where it holds any.</summary>
internal static class PublicFeedEndpoint
{
    /// <summary>Where the practice's busy times are, and below it those of each practitioner.</summary>
    public const string BusyPath = "/wellness/busy";

    /// <summary>Where the classes are.</summary>
    public const string ClassesPath = "/wellness/classes.ics";

    // Long enough to spare the server a crowd, and short beside the hours that calendar apps let pass.
    private const string Caching = "public, max-age=300";

    public static Task<IResult> GetEventsAsync(HttpContext context, string? practitioner, Practice practice, IOptions<WellnessOptions> options, PublicFeeds feeds, IClock clock, CalendarInstruments instruments) =>
        GetBusyAsync(context, PublicFeedKind.BusyEvents, practitioner, practice, options.Value, feeds, clock, instruments);

    public static Task<IResult> GetFreeBusyAsync(HttpContext context, string? practitioner, Practice practice, IOptions<WellnessOptions> options, PublicFeeds feeds, IClock clock, CalendarInstruments instruments) =>
        GetBusyAsync(context, PublicFeedKind.FreeBusy, practitioner, practice, options.Value, feeds, clock, instruments);

    public static async Task<IResult> GetClassesAsync(HttpContext context, Practice practice, PublicFeeds feeds, IClock clock, CalendarInstruments instruments) =>
        ClassServices.Of(practice).Count == 0
            ? instruments.Answer(TelemetryText.Of(PublicFeedKind.Classes), TypedResults.NotFound())
            : await SendAsync(context, PublicFeedKind.Classes, null, feeds, clock, instruments);

    private static async Task<IResult> GetBusyAsync(
        HttpContext context, PublicFeedKind kind, string? practitioner, Practice practice, WellnessOptions options, PublicFeeds feeds, IClock clock, CalendarInstruments instruments) =>
        !options.PublishBusyTimes || (practitioner is not null && practice.Practitioner(practitioner) is null)
            ? instruments.Answer(TelemetryText.Of(kind), TypedResults.NotFound())
            : await SendAsync(context, kind, practitioner, feeds, clock, instruments);

    private static async Task<IResult> SendAsync(HttpContext context, PublicFeedKind kind, string? practitioner, PublicFeeds feeds, IClock clock, CalendarInstruments instruments)
    {
        var snapshot = await feeds.GetAsync(kind, practitioner, context.RequestAborted);
        context.Response.Headers.CacheControl = Caching;
        return instruments.Answer(TelemetryText.Of(kind), new FeedAnswer(context, snapshot.File.ETag)
            .Send(snapshot.File, snapshot.LastModified(clock.GetCurrentInstant()), BusyCalendar.ContentType));
    }
}
