using System.Data.Common;
using Wellness.EntityFrameworkCore;

namespace Wellness.Bookings;

/// <summary>The cells that bookings should own by their columns, against the cells that there are; of the store's code it shares only how an id is read.</summary>
internal static class CellAudit
{
    private const string Bookings =
        "SELECT id, practitioner, first_cell, end_cell, session FROM booking WHERE status IN ('Held', 'Pending', 'Confirmed', 'Completed', 'NoShow')";

    /// <summary>Each difference in words; empty when there is none.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(Func<DbConnection> connect)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        var rooms = (await ReadAsync(connection, "SELECT booking, resource FROM booking_resource", row => (Booking: row.GetId(0), Resource: row.GetString(1))))
            .ToLookup(row => row.Booking, row => "resource/" + row.Resource);
        var cells = await ReadAsync(connection, "SELECT resource, cell, booking, seat FROM cell", row =>
            (Resource: row.GetString(0), Cell: row.GetInt32(1), Booking: row.GetId(2), Seat: row.GetInt32(3)));
        var expected = new HashSet<(string, int, Guid)>();
        var seats = new Dictionary<Guid, string>();
        foreach (var (id, practitioner, first, end, session) in await ReadAsync(connection, Bookings, row =>
            (row.GetId(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.IsDBNull(4) ? (Guid?)null : row.GetId(4))))
        {
            foreach (var resource in rooms[id].Append("practitioner/" + practitioner))
            {
                expected.UnionWith(Enumerable.Range(first, end - first).Select(cell => (resource, cell, session ?? id)));
            }

            if (session is { } shared)
            {
                seats.Add(id, $"class/{shared:N}");
            }
        }

        var isSeat = cells.ToLookup(cell => cell.Resource.StartsWith("class/", StringComparison.Ordinal));
        var differences = isSeat[true].Where(seat => !seats.Remove(seat.Booking, out var key) || key != seat.Resource).Select(seat => $"extra seat {seat}")
            .ToList();
        differences.AddRange(seats.Select(seat => $"missing seat {seat}"));
        expected.SymmetricExceptWith(isSeat[false].Select(cell => (cell.Resource, cell.Cell, cell.Booking)));
        return [.. differences, .. expected.Select(cell => $"differing cell {cell}")];
    }

    private static async Task<List<T>> ReadAsync<T>(DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
