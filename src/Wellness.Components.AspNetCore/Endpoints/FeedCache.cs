using System.Collections.Concurrent;
using NodaTime;
using Wellness.Bookings;
using Wellness.ICalendar;
using Wellness.Practices;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>Each practitioner's feed as it was last written; while nothing changed, an answer costs one read of a version number.</summary>
internal sealed class FeedCache(Practice practice, IClock clock)
{
    /// <summary>How far back a feed reaches: a calendar app forgets what its feed no longer shows.</summary>
    private static readonly Duration Past = Duration.FromDays(366);

    /// <summary>How long a cancelled appointment stays, as cancelled: apps that poll once a day must see it.</summary>
    private static readonly Duration CancelledKept = Duration.FromDays(30);

    private readonly ConcurrentDictionary<string, FeedSnapshot> _snapshots = new(StringComparer.Ordinal);

    public async Task<FeedSnapshot> GetAsync(Practitioner practitioner, IAppointmentReader reader, CancellationToken cancellationToken)
    {
        var today = clock.GetCurrentInstant().InZone(practice.TimeZone).Date;

        // The version first: a change between the two reads then makes the snapshot stale, never the feed.
        var version = await reader.CalendarVersionAsync(practitioner.Slug, cancellationToken);
        if (_snapshots.TryGetValue(practitioner.Slug, out var known) && known.IsOf(version, today))
        {
            return known;
        }

        var dayStart = practice.TimeZone.AtStartOfDay(today).ToInstant();
        var appointments = await reader.AppointmentsAsync(practitioner.Slug, dayStart - Past, dayStart - CancelledKept, cancellationToken);
        var changed = appointments.Aggregate(dayStart, (latest, appointment) => Instant.Max(latest, appointment.ChangedAt));
        return _snapshots[practitioner.Slug] =
            new FeedSnapshot(version, today, changed, CalendarFeed.Write(practice, practitioner, appointments));
    }
}
