using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using Wellness.Bookings;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>Each practitioner's feed as it was last written; while nothing changed, an answer costs one read of a version number.</summary>
internal sealed class FeedCache(Practice practice, CalendarFeed feeds, IAppointmentReader reader, IClock clock)
{
    /// <summary>How far back a feed reaches: a calendar app forgets what its feed no longer shows.</summary>
    private static readonly Duration Past = Duration.FromDays(366);

    /// <summary>How long a cancelled appointment stays, as cancelled: apps that poll once a day must see it.</summary>
    private static readonly Duration CancelledKept = Duration.FromDays(30);

    private readonly ConcurrentDictionary<string, FeedSnapshot> _snapshots = new(StringComparer.Ordinal);

    public async Task<FeedSnapshot> GetAsync(Practitioner practitioner, CancellationToken cancellationToken)
    {
        var today = clock.GetCurrentInstant().InZone(practice.TimeZone).Date;

        // The version first: a change between the two reads then makes the snapshot stale, never the feed.
        var number = await reader.CalendarVersionAsync(practitioner.Slug, cancellationToken);
        var version = string.Create(CultureInfo.InvariantCulture, $"{number} {today:R}");
        if (_snapshots.TryGetValue(practitioner.Slug, out var known) && known.Tag.Tag == feeds.ETag(practitioner.Slug, version))
        {
            return known;
        }

        var dayStart = practice.TimeZone.AtStartOfDay(today).ToInstant();
        var appointments = await reader.AppointmentsAsync(practitioner.Slug, dayStart - Past, dayStart - CancelledKept, cancellationToken);
        return _snapshots[practitioner.Slug] = new FeedSnapshot(feeds.Write(practitioner.Slug, appointments, version), dayStart);
    }
}
