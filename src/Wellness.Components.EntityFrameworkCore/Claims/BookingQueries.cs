using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>The store's reads, each served by one index.</summary>
internal static class BookingQueries
{
    /// <summary>What may take time in some cells, holds that ended included; by <c>ix_booking_practitioner_first_cell</c>.</summary>
    public static IQueryable<TakenRow> Taken(this BookingDbContext context, IReadOnlyCollection<string> practitioners, CellRange cells)
    {
        // Nothing is longer than the longest booking, so the index is read in a span and not from the beginning.
        var earliest = cells.First - CellRange.Longest;
        return context.Bookings.AsNoTracking()
            .Where(row => practitioners.Contains(row.Practitioner)
                && row.FirstCell >= earliest && row.FirstCell < cells.End && row.EndCell > cells.First
                && (row.Status == BookingStatus.Held || row.Status == BookingStatus.Pending || row.Status == BookingStatus.Confirmed))
            .Select(row => new TakenRow(
                row.Id, row.Practitioner, row.FirstCell, row.EndCell, row.Start, row.End, row.Service, row.Area, row.Status, row.HoldUntil, row.Visitor, row.Revision));
    }

    /// <summary>A visitor's holds, those that ended included; by <c>ix_booking_visitor</c>.</summary>
    public static IQueryable<BookingRow> HoldsOf(this BookingDbContext context, string visitor) =>
        context.Bookings.AsNoTracking().Where(row => row.Visitor == visitor && row.Status == BookingStatus.Held);

    /// <summary>What calendars show of a practitioner; by <c>ix_booking_practitioner_first_cell</c>.</summary>
    public static IQueryable<BookingRow> Appointments(
        this BookingDbContext context, string practitioner, Instant from, Instant cancelledSince)
    {
        var earliest = CellRange.Of(from, from + Duration.FromSeconds(1)).First - CellRange.Longest;
        return context.Bookings.AsNoTracking()
            .Where(row => row.Practitioner == practitioner && row.FirstCell >= earliest && row.End > from
                && (row.Status == BookingStatus.Pending || row.Status == BookingStatus.Confirmed
                    || row.Status == BookingStatus.Completed || row.Status == BookingStatus.NoShow
                    || ((row.Status == BookingStatus.CancelledByClient || row.Status == BookingStatus.CancelledByPractice)
                        && row.ChangedAt >= cancelledSince)))
            .OrderBy(row => row.Start).ThenBy(row => row.Id);
    }

    /// <summary>What calendars show of a client, by the address that they booked with; by <c>ix_booking_client_key</c>.</summary>
    public static IQueryable<BookingRow> ClientAppointments(
        this BookingDbContext context, string clientKey, Instant from, Instant cancelledSince) =>
        context.Bookings.AsNoTracking()
            .Where(row => row.ClientKey == clientKey && row.End > from
                && (row.Status == BookingStatus.Pending || row.Status == BookingStatus.Confirmed
                    || row.Status == BookingStatus.Completed || row.Status == BookingStatus.NoShow
                    || ((row.Status == BookingStatus.CancelledByClient || row.Status == BookingStatus.CancelledByPractice)
                        && row.ChangedAt >= cancelledSince)))
            .OrderBy(row => row.Start).ThenBy(row => row.Id);

    /// <summary>How often a practitioner's calendars changed; by the primary key.</summary>
    public static IQueryable<long> CalendarParts(this BookingDbContext context, string practitioner) =>
        context.CalendarVersions.AsNoTracking().Where(row => row.Practitioner == practitioner).Select(row => row.Version);
}
