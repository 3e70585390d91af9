using System.Collections.Concurrent;
using NodaTime;
using Wellness.Bookings;
using Wellness.ICalendar;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Feeds;

/// <summary>The feeds for everybody, each as it was last written: when the practice is busy, and its classes.</summary>
internal sealed class PublicFeeds(Practice practice, CalendarFeeds feeds, IAppointmentReader reader, IBusyTimeStore blocked, IClock clock)
{
    /// <summary>Blocked time and external calendars raise no version, so after this long all of it is read anew.</summary>
    private static readonly Duration MostAge = Duration.FromMinutes(1);

    /// <summary>How far ahead free/busy time is told where the practice's booking window has no end.</summary>
    private const int MostDays = 366;

    private readonly ConcurrentDictionary<(PublicFeedKind Kind, string? Practitioner), Read> _snapshots = new();

    /// <summary>A feed, of one practitioner or of the practice as a whole, which is busy while all of them are.</summary>
    public async Task<FeedSnapshot> GetAsync(PublicFeedKind kind, string? practitioner, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        var span = FeedSpan.At(now, practice);
        string[] whose = practitioner is null ? [.. practice.Practitioners.Select(one => one.Slug)] : [practitioner];
        var number = 0L;
        foreach (var one in whose)
        {
            number += await reader.CalendarVersionAsync(one, cancellationToken);
        }

        var version = new FeedVersion(number, span.Today);
        if (_snapshots.TryGetValue((kind, practitioner), out var known) && known.Snapshot.Version == version && now < known.ReadAt + MostAge)
        {
            return known.Snapshot;
        }

        var file = await WriteAsync(kind, practitioner, whose, span, cancellationToken);
        var changed = known?.Snapshot is { } last && last.File.ETag == file.ETag ? last.ChangedAt : now;
        var snapshot = new FeedSnapshot(version, file, changed);
        _snapshots[(kind, practitioner)] = new Read(snapshot, now);
        return snapshot;
    }

    private async Task<CalendarFeedFile> WriteAsync(
        PublicFeedKind kind, string? practitioner, IReadOnlyList<string> whose, FeedSpan span, CancellationToken cancellationToken)
    {
        List<Booking> bookings = [];
        List<IEnumerable<BusyInterval>> busy = [];
        foreach (var one in whose)
        {
            var theirs = await reader.AppointmentsAsync(one, span.DayStart, span.CancelledSince, cancellationToken);
            bookings.AddRange(theirs);
            if (kind != PublicFeedKind.Classes)
            {
                var times = await blocked.ListAsync(one, span.DayStart, LastDayEnd(span), cancellationToken);
                busy.Add(Taken(theirs).Concat(times.Select(time => time.Interval)));
            }
        }

        return kind switch
        {
            PublicFeedKind.BusyEvents => feeds.Busy.Events(practitioner, BusyStretches.OfAll(busy)),
            PublicFeedKind.FreeBusy => feeds.Busy.FreeBusy(practitioner, BusyStretches.OfAll(busy), span.DayStart, LastDayEnd(span)),
            _ => feeds.Classes.Write(ClassSession.Of(bookings, ClassServices.Of(practice).Contains)),
        };
    }

    private static IEnumerable<BusyInterval> Taken(IEnumerable<Booking> bookings) => bookings
        .Where(booking => booking.Status is BookingStatus.Pending or BookingStatus.Confirmed)
        .Select(booking => new BusyInterval(booking.Start - booking.BufferBefore, booking.End + booking.BufferAfter));

    private Instant LastDayEnd(FeedSpan span) =>
        practice.TimeZone.AtStartOfDay(span.Today.PlusDays((practice.SlotPolicy.WindowDays ?? MostDays) + 1)).ToInstant();

    private sealed record Read(FeedSnapshot Snapshot, Instant ReadAt);
}
