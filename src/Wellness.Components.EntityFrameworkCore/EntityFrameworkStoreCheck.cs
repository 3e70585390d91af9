using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Reaches for the store, and compares the cells with what the rows of bookings say that they take.</summary>
internal sealed class EntityFrameworkStoreCheck(StoreRunner runner) : IBookingStoreCheck
{
    public async Task ReachAsync(CancellationToken cancellationToken = default)
    {
        if (runner.Dialect.IsGone)
        {
            throw new BookingStoreException($"The bookings can't be kept in {runner.Dialect.Store}: it has gone from its place since the start, and what is booked now is lost with the process.");
        }

        // No booking has this id, but to say so the store must be opened and asked.
        await runner.ReadAsync((context, token) => context.Bookings.AnyAsync(row => row.Id == Guid.Empty, token), cancellationToken);
    }

    public async Task<IReadOnlyList<CellFault>> RunAsync(Instant from, CancellationToken cancellationToken = default)
    {
        var first = from <= Earliest ? int.MinValue : CellRange.Of(from, from + Duration.FromSeconds(1)).First;
        var faults = await runner.ReadAsync((context, token) => CompareAsync(context, first, token), cancellationToken);
        if (faults.Count == 0)
        {
            return [];
        }

        // The two reads see two moments: what a booking changed between them does not differ again.
        var again = await runner.ReadAsync((context, token) => CompareAsync(context, first, token), cancellationToken);
        return [.. faults.Intersect(again).OrderBy(fault => fault.Resource, StringComparer.Ordinal).ThenBy(fault => fault.Cell)];
    }

    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);

    /// <summary>What differs from a cell on, as one look sees it.</summary>
    public static async Task<HashSet<CellFault>> CompareAsync(BookingDbContext context, int first, CancellationToken cancellationToken)
    {
        var taken = (await context.TakingFrom(first).ToListAsync(cancellationToken)).ConvertAll(row => row.Footprint);
        var owned = (await context.Cells.AsNoTracking().Where(row => row.Cell >= first).ToListAsync(cancellationToken))
            .Select(row => (row.Resource, row.Cell, Owner: row.Booking)).ToHashSet();
        var wanted = taken.SelectMany(Wanted).Where(cell => cell.Cell >= first).ToHashSet();
        return
        [
            .. wanted.Except(owned).Select(cell => new CellFault(CellFaultKind.Missing, cell.Resource, cell.Cell, cell.Owner)),
            .. owned.Except(wanted).Select(cell => new CellFault(CellFaultKind.Extra, cell.Resource, cell.Cell, cell.Owner)),
        ];
    }

    private static IEnumerable<(string Resource, int Cell, Guid Owner)> Wanted(Footprint footprint)
    {
        var cells = footprint.Keys.SelectMany(
            _ => Enumerable.Range(footprint.Cells.First, footprint.Cells.Count), (key, cell) => (key, cell, footprint.Owner));
        return footprint.SeatKey is { } seat ? cells.Append((seat, footprint.StartCell, footprint.Booking)) : cells;
    }
}
