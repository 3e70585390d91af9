using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Takes and frees cells: the statements that decide who wins.</summary>
internal static class Cells
{
    private const int OnlySeat = 0;

    /// <summary>The resource that a practitioner's time is.</summary>
    public static string ResourceOf(string practitioner) => "practitioner/" + practitioner;

    /// <summary>Makes sure that a resource has its seat.</summary>
    public static async Task EnsureSeatAsync(this BookingDbContext context, string resource, CancellationToken cancellationToken) =>
        await context.Database.ExecuteSqlRawAsync(
            "INSERT INTO resource_seat (resource, seat) VALUES ({0}, {1}) ON CONFLICT DO NOTHING", [resource, OnlySeat], cancellationToken);

    /// <summary>Takes the cells of a booking, lowest first so that two claims never wait for each other in a ring.</summary>
    /// <returns>Whether all of them were free; otherwise the transaction must be rolled back.</returns>
    public static async Task<bool> TakeAsync(
        this BookingDbContext context, string resource, CellRange cells, Guid booking, CancellationToken cancellationToken)
    {
        var sql = new StringBuilder("INSERT INTO cell (resource, cell, seat, booking) VALUES ");
        var parameters = new object[cells.Count + 3];
        parameters[0] = resource;
        parameters[1] = OnlySeat;
        parameters[2] = booking;
        for (var i = 0; i < cells.Count; i++)
        {
            sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}({{0}}, {{{i + 3}}}, {{1}}, {{2}})");
            parameters[i + 3] = cells.First + i;
        }

        sql.Append(" ON CONFLICT DO NOTHING");
        return cells.Count > 0
            && await context.Database.ExecuteSqlRawAsync(sql.ToString(), parameters, cancellationToken) == cells.Count;
    }

    /// <summary>Frees the cells of a booking; by the primary key.</summary>
    public static async Task FreeAsync(
        this BookingDbContext context, string resource, CellRange cells, Guid booking, CancellationToken cancellationToken) =>
        await context.Cells
            .Where(row => row.Resource == resource && row.Cell >= cells.First && row.Cell < cells.End && row.Booking == booking)
            .ExecuteDeleteAsync(cancellationToken);
}
