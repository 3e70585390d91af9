using System.Collections.Concurrent;
using NodaTime;
using Wellness.Bookings;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Feeds;

/// <summary>The feeds that tokens open; each practitioner's as it was last written, clients' anew each time, since they are short and many.</summary>
internal sealed class FeedCache(Practice practice, CalendarFeeds feeds, IAppointmentReader reader, IClock clock)
{
    private readonly ConcurrentDictionary<FeedScope, FeedSnapshot> _snapshots = new();

    /// <summary>Whether there is still somebody whose feed it is.</summary>
    public bool Knows(FeedScope scope) => scope.Client is not null || practice.Practitioner(scope.Practitioner) is not null;

    /// <summary>The feed's entity tag, from the version alone.</summary>
    public string ETag(OpenedFeed feed)
    {
        var version = VersionOf(feed, Span());
        return feed.Scope.Practitioner is { } practitioner
            ? _snapshots.TryGetValue(feed.Scope, out var known) && known.Version == version ? known.File.ETag : Writer(feed.Scope).ETag(practitioner, version.ToString())
            : feeds.Clients.ETag(version.ToString());
    }

    /// <summary>The feed itself; it reads bookings only where they changed since.</summary>
    public async Task<FeedSnapshot> GetAsync(OpenedFeed feed, CancellationToken cancellationToken)
    {
        // The version was read before: a change between the two reads makes the snapshot stale, never the feed.
        var span = Span();
        var (scope, version) = (feed.Scope, VersionOf(feed, span));
        if (scope.Client is { } client)
        {
            var own = await reader.ClientAppointmentsAsync(client, span.From, span.CancelledSince, cancellationToken);
            return Snapshot(version, feeds.Clients.Write(own, version.ToString()), span);
        }

        if (_snapshots.TryGetValue(scope, out var known) && known.Version == version)
        {
            return known;
        }

        var practitioner = scope.Practitioner!;
        var appointments = await reader.AppointmentsAsync(practitioner, span.From, span.CancelledSince, cancellationToken);
        return _snapshots[scope] = Snapshot(version, Writer(scope).Write(practitioner, appointments, version.ToString()), span);
    }

    private static FeedSnapshot Snapshot(FeedVersion version, CalendarFeedFile file, FeedSpan span) =>
        new(version, file, Instant.Max(span.DayStart, file.LastModified ?? span.DayStart));

    private static FeedVersion VersionOf(OpenedFeed feed, FeedSpan span) => new(feed.Version, span.Today, feed.Scope.Client);

    private CalendarFeed Writer(FeedScope scope) => feeds.Practitioners(scope.Privacy, scope.Buffers);

    private FeedSpan Span() => FeedSpan.At(clock.GetCurrentInstant(), practice);
}
