using System.Collections.Concurrent;
using NodaTime;
using Wellness.Bookings;
using Wellness.ICalendar;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Feeds;

/// <summary>The feeds for everybody, each as it was last written: when the practice is busy, and its classes.</summary>
internal sealed class PublicFeeds(Practice practice, CalendarFeeds feeds, IAppointmentReader reader, IClock clock)
{
    /// <summary>How far ahead free/busy time is told where the practice's booking window has no end.</summary>
    private const int MostDays = 366;

    private readonly ConcurrentDictionary<(PublicFeedKind Kind, string? Practitioner), FeedSnapshot> _snapshots = new();

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

        var version = span.Version(number);
        if (_snapshots.TryGetValue((kind, practitioner), out var known) && known.Version == version)
        {
            return known;
        }

        List<IReadOnlyList<Booking>> appointments = [];
        foreach (var one in whose)
        {
            appointments.Add(await reader.AppointmentsAsync(one, span.DayStart, span.CancelledSince, cancellationToken));
        }

        return _snapshots[(kind, practitioner)] = new FeedSnapshot(version, Write(kind, practitioner, appointments, span, version), now);
    }

    private static IEnumerable<BusyInterval> Taken(IEnumerable<Booking> bookings) => bookings
        .Where(booking => booking.Status is BookingStatus.Pending or BookingStatus.Confirmed)
        .Select(booking => new BusyInterval(booking.Start - booking.BufferBefore, booking.End + booking.BufferAfter));

    private CalendarFeedFile Write(
        PublicFeedKind kind, string? practitioner, IEnumerable<IReadOnlyList<Booking>> appointments, FeedSpan span, string version) => kind switch
        {
            PublicFeedKind.BusyEvents => feeds.Busy.Events(practitioner, BusyTimes.OfAll(appointments.Select(Taken)), version),
            PublicFeedKind.FreeBusy => feeds.Busy.FreeBusy(
                practitioner, BusyTimes.OfAll(appointments.Select(Taken)), span.DayStart, LastDayEnd(span), version),
            _ => feeds.Classes.Write(ClassSession.Of(appointments.SelectMany(one => one), ClassServices.Of(practice).Contains), version),
        };

    private Instant LastDayEnd(FeedSpan span) =>
        practice.TimeZone.AtStartOfDay(span.Today.PlusDays((practice.SlotPolicy.WindowDays ?? MostDays) + 1)).ToInstant();
}
