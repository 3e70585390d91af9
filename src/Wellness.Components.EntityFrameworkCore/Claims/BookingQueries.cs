using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>The store's reads, each served by one index.</summary>
internal static class BookingQueries
{
    /// <summary>Bookings that take time or took it, holds that ended included.</summary>
    private static readonly Expression<Func<BookingRow, bool>> TakesTime = row =>
        row.Status == BookingStatus.Held || row.Status == BookingStatus.Pending || row.Status == BookingStatus.Confirmed
        || row.Status == BookingStatus.Completed || row.Status == BookingStatus.NoShow;

    /// <summary>Bookings that calendars show; those that were called off since an instant are shown as that.</summary>
    private static Expression<Func<BookingRow, bool>> Shows(Instant since) => row =>
        row.Status == BookingStatus.Pending || row.Status == BookingStatus.Confirmed
        || row.Status == BookingStatus.Completed || row.Status == BookingStatus.NoShow
        || ((row.Status == BookingStatus.CancelledByClient || row.Status == BookingStatus.CancelledByPractice
            || row.Status == BookingStatus.Declined) && row.ChangedAt >= since);

    private static readonly Expression<Func<BookingRow, TakenRow>> AsTaken = row => new TakenRow
    {
        Id = row.Id,
        Status = row.Status,
        Revision = row.Revision,
        Service = row.Service,
        Practitioner = row.Practitioner,
        Area = row.Area,
        Resources = row.Resources,
        Session = row.Session,
        Start = row.Start,
        End = row.End,
        LocalStart = row.LocalStart,
        FirstCell = row.FirstCell,
        EndCell = row.EndCell,
        HoldUntil = row.HoldUntil,
        Visitor = row.Visitor,
    };

    /// <summary>What may take time of resources in some cells, whoever gives it; by <c>ix_booking_resource_resource_first_cell</c>.</summary>
    public static IQueryable<TakenRow> TakenResources(this BookingDbContext context, IReadOnlyCollection<string> resources, CellRange cells)
    {
        var earliest = cells.First - CellRange.Longest;
        return context.BookingResources.AsNoTracking()
            .Where(row => resources.Contains(row.Resource)
                && row.FirstCell >= earliest && row.FirstCell < cells.End && row.EndCell > cells.First)
            .Join(context.Bookings.AsNoTracking(), row => row.Booking, booking => booking.Id, (_, booking) => booking)
            .Where(TakesTime).Select(AsTaken);
    }

    /// <summary>External calendars whose next attempt has come, the one that has waited longest first; by <c>ix_external_calendar_next_attempt</c>.</summary>
    public static IQueryable<ExternalCalendarRow> CalendarsDue(this BookingDbContext context, Instant now) =>
        context.ExternalCalendars.AsNoTracking().Where(row => row.NextAttempt <= now).OrderBy(row => row.NextAttempt);

    /// <summary>Blocked and imported time that overlaps a span, earliest first; by <c>ix_busy_time_practitioner_end</c>.</summary>
    public static IQueryable<BusyTimeRow> Busy(
        this BookingDbContext context, IReadOnlyCollection<string> practitioners, Instant start, Instant end) =>
        context.BusyTimes.AsNoTracking()
            .Where(row => practitioners.Contains(row.Practitioner) && row.End > start && row.Start < end)
            .OrderBy(row => row.Start).ThenBy(row => row.Id);

    /// <summary>A visitor's holds, those that ended included; by <c>ix_booking_visitor</c>.</summary>
    public static IQueryable<BookingRow> HoldsOf(this BookingDbContext context, string visitor) =>
        context.Bookings.AsNoTracking().Where(row => row.Visitor == visitor && row.Status == BookingStatus.Held);

    /// <summary>Holds that ended, the longest ended first; by <c>ix_booking_hold_until</c>.</summary>
    public static IQueryable<BookingRow> EndedHolds(this BookingDbContext context, Instant now) =>
        context.Bookings.AsNoTracking()
            .Where(row => row.HoldUntil != null && row.HoldUntil <= now && row.Status == BookingStatus.Held)
            .OrderBy(row => row.HoldUntil).ThenBy(row => row.Id);

    /// <summary>Keys from before an instant, by their primary key; a walk through the table, once a day.</summary>
    public static IQueryable<IdempotencyRow> OldKeys(this BookingDbContext context, Instant before) =>
        context.Idempotency.AsNoTracking().Where(row => row.CreatedAt < before).OrderBy(row => row.Scope).ThenBy(row => row.Key);

    /// <summary>Links to sessions that ended by an instant, by their primary key; a walk through the table, once a day.</summary>
    public static IQueryable<ManageTokenRow> EndedLinks(this BookingDbContext context, Instant end) =>
        context.ManageTokens.AsNoTracking().Where(row => context.Bookings.Any(booking => booking.Id == row.Booking && booking.End <= end))
            .OrderBy(row => row.Hash);

    /// <summary>Bookings that were worked out with other rules of time zones, earliest first; a walk through the table, for after an update.</summary>
    public static IQueryable<BookingRow> Outdated(this BookingDbContext context, string tzdbVersion, Instant now) =>
        context.Bookings.AsNoTracking().Where(TakesTime)
            .Where(row => row.End > now && row.TzdbVersion != tzdbVersion)
            .OrderBy(row => row.Start).ThenBy(row => row.Id);

    /// <summary>All that takes cells from one on; a walk through the table, for a check at night.</summary>
    public static IQueryable<TakenRow> TakingFrom(this BookingDbContext context, int cell) =>
        context.Bookings.AsNoTracking().Where(TakesTime).Where(row => row.EndCell > cell).Select(AsTaken);

    /// <summary>The other bookings of a class; by <c>ix_booking_practitioner_first_cell</c>.</summary>
    public static IQueryable<TakenRow> Classmates(this BookingDbContext context, Footprint footprint, CellRange around) =>
        context.Bookings.AsNoTracking()
            .Where(row => row.Practitioner == footprint.Practitioner && row.FirstCell >= around.First && row.FirstCell < around.End
                && row.Session == footprint.Session && row.Id != footprint.Booking)
            .Where(TakesTime).Select(AsTaken);

    /// <summary>The seats of a class that are taken; by the primary key.</summary>
    public static IQueryable<int> SeatsOf(this BookingDbContext context, string seatKey) =>
        context.Cells.AsNoTracking().Where(row => row.Resource == seatKey).Select(row => row.Seat);

    /// <summary>The cells of resources that somebody owns; by the primary key.</summary>
    public static IQueryable<CellRow> OwnCells(
        this BookingDbContext context, IReadOnlyCollection<string> keys, CellRange cells, Guid owner) =>
        context.Cells.Where(row => keys.Contains(row.Resource) && row.Cell >= cells.First && row.Cell < cells.End && row.Booking == owner);

    /// <summary>What calendars show of a practitioner; by <c>ix_booking_practitioner_first_cell</c>.</summary>
    public static IQueryable<BookingRow> Appointments(
        this BookingDbContext context, string practitioner, Instant from, Instant cancelledSince)
    {
        var earliest = CellRange.Of(from, from + Duration.FromSeconds(1)).First - CellRange.Longest;
        return context.Bookings.AsNoTracking()
            .Where(row => row.Practitioner == practitioner && row.FirstCell >= earliest && row.End > from)
            .Where(Shows(cancelledSince))
            .OrderBy(row => row.Start).ThenBy(row => row.Id);
    }

    /// <summary>What calendars show of a client, by the address that they booked with; by <c>ix_booking_client_key</c>.</summary>
    public static IQueryable<BookingRow> ClientAppointments(
        this BookingDbContext context, string clientKey, Instant from, Instant cancelledSince) =>
        context.Bookings.AsNoTracking()
            .Where(row => row.ClientKey == clientKey && row.End > from)
            .Where(Shows(cancelledSince))
            .OrderBy(row => row.Start).ThenBy(row => row.Id);

    /// <summary>Bookings of practitioners that overlap a span, earliest first; by <c>ix_booking_practitioner_first_cell</c>.</summary>
    public static IQueryable<BookingRow> Between(
        this BookingDbContext context, IReadOnlyCollection<string> practitioners, Instant start, Instant end, IReadOnlyCollection<BookingStatus> statuses)
    {
        var cells = CellRange.Of(start, end);
        var earliest = cells.First - CellRange.Longest;
        return context.Bookings.AsNoTracking()
            .Where(row => practitioners.Contains(row.Practitioner)
                && row.FirstCell >= earliest && row.FirstCell < cells.End && row.End > start && row.Start < end && statuses.Contains(row.Status))
            .OrderBy(row => row.Start).ThenBy(row => row.Id);
    }

    /// <summary>How often a practitioner's calendars changed; by the primary key.</summary>
    public static IQueryable<long> CalendarParts(this BookingDbContext context, string practitioner) =>
        context.CalendarVersions.AsNoTracking().Where(row => row.Practitioner == practitioner).Select(row => row.Version);
}
