using System.Data.Common;
using Wellness.EntityFrameworkCore;

namespace Wellness.Race;

/// <summary>Judges a race by the booking rows alone, sharing no code with the store but how an id is read; cells are only compared with them.</summary>
internal static class Verifier
{
    public static async Task<Verdict> JudgeAsync(RaceOptions options)
    {
        await using var connection = RaceStore.Connect(options);
        await connection.OpenAsync();
        var rows = await ReadAsync(connection, RaceRow.Sql, RaceRow.Read);
        var rooms = (await ReadAsync(connection, "SELECT booking, resource FROM booking_resource", reader => (Booking: reader.GetId(0), Room: reader.GetString(1))))
            .ToLookup(row => row.Booking, row => row.Room);
        var audit = (await ReadAsync(connection, "SELECT booking, revision, status FROM audit", ReadStep)).ToLookup(step => step.Booking);
        var outbox = (await ReadAsync(connection, "SELECT booking, revision, kind FROM outbox WHERE kind <> 'Reminder'", ReadStep)).ToLookup(step => step.Booking);
        var log = RaceLog.Read(options.Logs);
        var taking = rows.FindAll(row => row.TakesTime);
        return new Verdict
        {
            Confirmed = rows.Count(row => row.Status == "Confirmed"),
            Moved = log.Where(line => line.What == Acknowledged.Moved).Select(line => line.Booking).Distinct().Count(),
            Cancelled = rows.Count(row => row.Status == "CancelledByClient"),
            Overlaps = Overlaps(taking, row => [row.Practitioner]) + Overlaps(taking, row => rooms[row.Id]),
            Overbooked = taking.Where(row => row.Service == RacePractice.Class).GroupBy(row => row.Group)
                .Sum(seats => Math.Max(0, seats.Count() - RacePractice.ClassSeats)),
            Roomless = options.WithoutCells ? 0 : taking.Count(row => rooms[row.Id].Count() != (row.Service == RacePractice.Session ? 0 : 1)),
            Lost = Lost(options, rows, log),
            Duplicates = Duplicates(rows, log),
            CellsAmiss = options.WithoutCells ? 0 : await CellsAmissAsync(connection, taking, rooms),
            OutboxAmiss = options.WithoutCells ? 0 : rows.Count(row => !Told(audit[row.Id]).SequenceEqual(outbox[row.Id].Order())),
            Unfinished = options.Attempts - log.Where(line => line.What == Acknowledged.End).Select(line => line.Attempt).Distinct().Count(),
        };
    }

    /// <summary>Sessions that begin before another one of the same practitioner or room is over.</summary>
    private static int Overlaps(List<RaceRow> rows, Func<RaceRow, IEnumerable<string>> takes) =>
        rows.SelectMany(row => takes(row).Select(taken => (taken, row))).GroupBy(pair => pair.taken, pair => pair.row).Sum(mine =>
        {
            var until = DateTime.MinValue;
            var overlaps = 0;
            foreach (var session in mine.DistinctBy(row => row.Group).OrderBy(row => row.From))
            {
                overlaps += session.From < until ? 1 : 0;
                until = session.To > until ? session.To : until;
            }

            return overlaps;
        });

    private static int Lost(RaceOptions options, List<RaceRow> rows, IReadOnlyList<RaceLog.Line> log)
    {
        var byId = rows.ToDictionary(row => row.Id);
        return log.Count(line => line.Booking is { } id
            && (!byId.TryGetValue(id, out var row)
                || row.Status is not ("Confirmed" or "CancelledByClient")
                || (line.What == Acknowledged.Cancelled && row.Status != "CancelledByClient")
                || (line.What == Acknowledged.Moved && row.Start != RaceAttempt.Draw(options, line.Attempt).Move.Start.ToDateTimeUtc())
                || row.Note != RaceAttempt.Note(line.Attempt)));
    }

    /// <summary>Attempts with more than one booking, by their rows or by what was acknowledged.</summary>
    private static int Duplicates(List<RaceRow> rows, IReadOnlyList<RaceLog.Line> log) =>
        rows.Where(row => row.Note is not null).GroupBy(row => row.Note).Count(same => same.Count() > 1)
        + log.Where(line => line.Booking is not null).GroupBy(line => line.Attempt).Count(same => same.Select(line => line.Booking).Distinct().Count() > 1);

    private static async Task<int> CellsAmissAsync(DbConnection connection, List<RaceRow> taking, ILookup<Guid, string> rooms)
    {
        var cells = await ReadAsync(connection, "SELECT resource, cell, booking FROM cell", reader =>
            (Resource: reader.GetString(0), Cell: reader.GetInt32(1), Owner: reader.GetId(2)));
        var owned = taking.SelectMany(row => rooms[row.Id].Select(room => $"resource/{room}").Append($"practitioner/{row.Practitioner}")
            .SelectMany(_ => row.Cells, (resource, cell) => (resource, cell, row.Owner))).ToHashSet();
        owned.UnionWith(taking.Where(row => row.Session is not null).Select(row => ($"class/{row.Session:N}", row.StartCell, row.Id)));
        owned.SymmetricExceptWith(cells);
        return owned.Count;
    }

    /// <summary>What a booking's life should have told: that it was confirmed, each move after that, and that it was cancelled.</summary>
    private static IEnumerable<(Guid, int, string)> Told(IEnumerable<(Guid Booking, int Revision, string Status)> life)
    {
        var isConfirmed = false;
        foreach (var (booking, revision, status) in life.OrderBy(step => step.Revision))
        {
            if (status is "Confirmed" or "CancelledByClient")
            {
                yield return (booking, revision, status == "Confirmed" && isConfirmed ? "Moved" : status);
            }

            isConfirmed |= status == "Confirmed";
        }
    }

    private static (Guid Booking, int Revision, string What) ReadStep(DbDataReader reader) => (reader.GetId(0), reader.GetInt32(1), reader.GetString(2));

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
