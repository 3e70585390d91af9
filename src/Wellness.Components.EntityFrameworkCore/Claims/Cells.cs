using System.Collections.Concurrent;
using System.Globalization;
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

    /// <summary>The statements by their numbers of resources and of cells, of which a practice's services have a few.</summary>
    private static readonly ConcurrentDictionary<(int Keys, int Cells), string> Inserts = [];

    /// <summary>Adds the rows by which a booking is found by its resources.</summary>
    public static void AddResources(this BookingDbContext context, Footprint footprint)
    {
        foreach (var row in footprint.ResourceRows)
        {
            context.Batch.Add(row);
        }
    }

    /// <summary>Takes all that a booking takes, in one order for all claims so that none wait in a ring.</summary>
    /// <remarks>
    /// What only one client may have goes first into the batch, where the primary key fails whoever comes second
    /// (<see cref="BookingDialect.IsTaken"/>): cheaper than asking each row to give way, and nothing else was written for nothing.
    /// </remarks>
    /// <param name="context">A context in a transaction, with an empty batch.</param>
    /// <param name="footprint">What to take.</param>
    /// <param name="capacity">How many clients the session takes.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <returns>False where a class has no seat or its time is taken; then the transaction must be rolled back.</returns>
    public static async Task<bool> TakeAsync(
        this BookingDbContext context, Footprint footprint, int capacity, CancellationToken cancellationToken)
    {
        var cells = Insert(footprint);
        if (footprint.SeatKey is not { } key)
        {
            context.Batch.Add(cells);
            return true;
        }

        var taken = await context.SeatsOf(key).ToListAsync(cancellationToken);
        if (taken.Count >= capacity)
        {
            // The count holds too, for a class that had more seats before.
            return false;
        }

        // The cells may be the class's already: what counts is that they are now all its own.
        var seat = Enumerable.Range(0, capacity).First(seat => !taken.Contains(seat));
        await context.ExecuteAsync(
            new Statement("INSERT INTO cell (resource, cell, seat, booking) VALUES (@p0, @p1, @p2, @p3)", [key, footprint.StartCell, seat, footprint.Booking]),
            cancellationToken);
        await context.ExecuteAsync(cells with { Sql = cells.Sql + " ON CONFLICT DO NOTHING" }, cancellationToken);
        return await context.OwnCells(footprint.Keys, footprint.Cells, footprint.Owner).CountAsync(cancellationToken)
            == footprint.Keys.Count * footprint.Cells.Count;
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

    private static Statement Insert(Footprint footprint)
    {
        var (keys, cells) = (footprint.Keys, footprint.Cells);
        return new Statement(
            Inserts.GetOrAdd((keys.Count, cells.Count), Insert),
            [OnlySeat, footprint.Owner, cells.First, .. keys]);
    }

    private static string Insert((int Keys, int Cells) count)
    {
        var numbers = string.Join(", ", Enumerable.Range(0, count.Cells).Select(cell => string.Create(CultureInfo.InvariantCulture, $"({cell})")));
        var rows = Enumerable.Range(3, count.Keys).Select(key =>
            string.Create(CultureInfo.InvariantCulture, $"SELECT @p{key}, @p2 + column1, @p0, @p1 FROM (VALUES {numbers}) AS numbers WHERE true"));
        return "INSERT INTO cell (resource, cell, seat, booking) " + string.Join(" UNION ALL ", rows);
    }
}
