using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Takes and frees cells: the statements that decide who wins.</summary>
/// <remarks>
/// The cells of a class belong to all its clients together, and each has a seat besides: one row under the class's own
/// key. Claims and releases of a class hold its guard row, so that the last seat's leaving and the next one's coming
/// can't cross.
/// </remarks>
internal static class Cells
{
    private const int OnlySeat = 0;

    /// <summary>Makes sure that a resource has a seat.</summary>
    public static async Task EnsureSeatAsync(this BookingDbContext context, string resource, int seat, CancellationToken cancellationToken) =>
        await context.ExecuteAsync(
            "INSERT INTO resource_seat (resource, seat) VALUES (@p0, @p1) ON CONFLICT DO NOTHING", [resource, seat], cancellationToken);

    /// <summary>Adds the rows by which a booking is found by its resources.</summary>
    public static void AddResources(this BookingDbContext context, Footprint footprint)
    {
        foreach (var row in footprint.ResourceRows)
        {
            context.Batch.Add(row);
        }
    }

    /// <summary>Takes all that a booking takes, in one order for all claims so that none wait in a ring.</summary>
    /// <param name="context">A context in a transaction; the resources' seats are there.</param>
    /// <param name="footprint">What to take.</param>
    /// <param name="capacity">How many clients the session takes.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <returns>Whether all of it was free; otherwise the transaction must be rolled back.</returns>
    public static async Task<bool> TakeAsync(
        this BookingDbContext context, Footprint footprint, int capacity, CancellationToken cancellationToken)
    {
        var wanted = footprint.Keys.Count * footprint.Cells.Count;
        if (footprint.SeatKey is null)
        {
            return await context.InsertAsync(footprint, cancellationToken) == wanted;
        }

        if (!await context.TakeSeatAsync(footprint, capacity, cancellationToken))
        {
            return false;
        }

        // The cells may be the class's already: what counts is that they are now all its own.
        await context.InsertAsync(footprint, cancellationToken);
        return await context.OwnCells(footprint.Keys, footprint.Cells, footprint.Owner).CountAsync(cancellationToken) == wanted;
    }

    /// <summary>Frees all that a booking takes; the cells of a class when its last seat is free.</summary>
    /// <param name="context">A context in a transaction that holds the guard of the class.</param>
    /// <param name="footprint">What to free.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public static async Task FreeAsync(this BookingDbContext context, Footprint footprint, CancellationToken cancellationToken)
    {
        if (footprint.SeatKey is not { } key)
        {
            await context.OwnCells(footprint.Keys, footprint.Cells, footprint.Owner).ExecuteDeleteAsync(cancellationToken);
            return;
        }

        await context.OwnCells([key], new CellRange(footprint.StartCell, footprint.StartCell + 1), footprint.Booking)
            .ExecuteDeleteAsync(cancellationToken);

        // The class keeps what its other clients take, who may have booked it with other buffers.
        var around = new CellRange(footprint.StartCell - CellRange.Longest, footprint.StartCell + CellRange.Longest);
        var others = await context.Classmates(footprint, around).ToListAsync(cancellationToken);
        var first = others.Count == 0 ? around.End : others.Min(other => other.FirstCell);
        var end = others.Count == 0 ? around.First : others.Max(other => other.EndCell);
        if (others.Count == 0 || footprint.Cells.First < first || footprint.Cells.End > end)
        {
            await context.OwnCells(footprint.Keys, around, footprint.Owner).Where(row => row.Cell < first || row.Cell >= end)
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    /// <summary>The lowest seat that is free; the count holds too, for a class that had more seats before.</summary>
    private static async Task<bool> TakeSeatAsync(
        this BookingDbContext context, Footprint footprint, int capacity, CancellationToken cancellationToken)
    {
        var key = footprint.SeatKey!;
        var taken = await context.SeatsOf(key).ToListAsync(cancellationToken);
        if (taken.Count >= capacity)
        {
            return false;
        }

        var seat = Enumerable.Range(0, capacity).First(seat => !taken.Contains(seat));
        await context.EnsureSeatAsync(key, seat, cancellationToken);
        return await context.ExecuteAsync(
            "INSERT INTO cell (resource, cell, seat, booking) VALUES (@p0, @p1, @p2, @p3) ON CONFLICT DO NOTHING",
            [key, footprint.StartCell, seat, footprint.Booking], cancellationToken) == 1;
    }

    /// <summary>Takes the cells that are free.</summary>
    /// <returns>How many.</returns>
    private static async Task<int> InsertAsync(this BookingDbContext context, Footprint footprint, CancellationToken cancellationToken)
    {
        var (keys, cells) = (footprint.Keys, footprint.Cells);
        var sql = new StringBuilder("INSERT INTO cell (resource, cell, seat, booking) VALUES ");
        List<object?> values = [OnlySeat, footprint.Owner, .. keys, .. Enumerable.Range(cells.First, cells.Count).Cast<object>()];
        for (var key = 0; key < keys.Count; key++)
        {
            for (var cell = 0; cell < cells.Count; cell++)
            {
                var comma = key + cell == 0 ? "" : ", ";
                sql.Append(CultureInfo.InvariantCulture, $"{comma}(@p{key + 2}, @p{cell + 2 + keys.Count}, @p0, @p1)");
            }
        }

        sql.Append(" ON CONFLICT DO NOTHING");
        return await context.ExecuteAsync(sql.ToString(), values, cancellationToken);
    }
}
