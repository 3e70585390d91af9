using System.Data.Common;
using System.Globalization;

namespace Wellness.Race;

/// <summary>Judges a race by the booking rows alone, sharing no code with the store; cells are only compared with them.</summary>
internal static class Verifier
{
    private const string Bookings = """SELECT id, status, practitioner, start, "end", buffer_before, buffer_after, client_note FROM booking""";

    public static async Task<Verdict> JudgeAsync(RaceOptions options)
    {
        await using var connection = RaceStore.Connect(options);
        await connection.OpenAsync();
        var rows = await ReadAsync(connection, Bookings, Row.Read);
        var cells = await ReadAsync(connection, "SELECT resource, cell, booking FROM cell", reader =>
            (Resource: reader.GetString(0), Cell: reader.GetInt32(1), Booking: reader.GetGuid(2)));
        var outbox = (await ReadAsync(connection, "SELECT booking, kind FROM outbox WHERE kind <> 'Reminder'", reader => (Booking: reader.GetGuid(0), Kind: reader.GetString(1))))
            .ToLookup(row => row.Booking, row => row.Kind);
        var log = RaceLog.Read(options.Logs);
        return new Verdict
        {
            Confirmed = rows.Count(row => row.Status == "Confirmed"),
            Cancelled = rows.Count(row => row.Status == "CancelledByClient"),
            Overlaps = Overlaps(rows),
            Lost = Lost(rows, log),
            Duplicates = Duplicates(rows, log),
            CellsAmiss = options.WithoutCells ? 0 : CellsAmiss(rows, cells),
            OutboxAmiss = options.WithoutCells ? 0 : rows.Count(row => !outbox[row.Id].Order(StringComparer.Ordinal).SequenceEqual(row.Told)),
            Unfinished = options.Attempts - log.Where(line => line.What == Acknowledged.End).Select(line => line.Attempt).Distinct().Count(),
        };
    }

    private static int Overlaps(List<Row> rows) => rows.Where(row => row.TakesTime).GroupBy(row => row.Practitioner).Sum(mine =>
    {
        var until = DateTime.MinValue;
        var overlaps = 0;
        foreach (var row in mine.OrderBy(row => row.From))
        {
            overlaps += row.From < until ? 1 : 0;
            until = row.To > until ? row.To : until;
        }

        return overlaps;
    });

    private static int Lost(List<Row> rows, IReadOnlyList<RaceLog.Line> log)
    {
        var byId = rows.ToDictionary(row => row.Id);
        return log.Count(line => line.Booking is { } id
            && (!byId.TryGetValue(id, out var row)
                || row.Status is not ("Confirmed" or "CancelledByClient")
                || (line.What == Acknowledged.Cancelled && row.Status != "CancelledByClient")
                || row.Note != RaceAttempt.Note(line.Attempt)));
    }

    /// <summary>Attempts with more than one booking, by their rows or by what was acknowledged.</summary>
    private static int Duplicates(List<Row> rows, IReadOnlyList<RaceLog.Line> log) =>
        rows.Where(row => row.Note is not null).GroupBy(row => row.Note).Count(same => same.Count() > 1)
        + log.Where(line => line.Booking is not null).GroupBy(line => line.Attempt).Count(same => same.Select(line => line.Booking).Distinct().Count() > 1);

    private static int CellsAmiss(List<Row> rows, List<(string Resource, int Cell, Guid Booking)> cells)
    {
        var owned = rows.Where(row => row.TakesTime)
            .SelectMany(row => row.Cells.Select(cell => ($"practitioner/{row.Practitioner}", cell, row.Id))).ToHashSet();
        owned.SymmetricExceptWith(cells);
        return owned.Count;
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

    private sealed record Row(Guid Id, string Status, string Practitioner, DateTime From, DateTime To, string? Note)
    {
        /// <summary>Every hold counts, ended or not: as long as its row says so it must own its cells.</summary>
        public bool TakesTime => Status is "Held" or "Pending" or "Confirmed";

        public string[] Told => Status switch
        {
            "Confirmed" => ["Confirmed"],
            "CancelledByClient" => ["CancelledByClient", "Confirmed"],
            _ => [],
        };

        public IEnumerable<int> Cells
        {
            get
            {
                var first = (From - DateTime.UnixEpoch).Ticks / (TimeSpan.TicksPerMinute * 5);
                var last = ((To - DateTime.UnixEpoch).Ticks - 1) / (TimeSpan.TicksPerMinute * 5);
                return Enumerable.Range((int)first, (int)(last - first) + 1);
            }
        }

        public static Row Read(DbDataReader reader) => new(
            reader.GetGuid(0),
            reader.GetString(1),
            reader.GetString(2),
            DateTime.SpecifyKind(reader.GetDateTime(3), DateTimeKind.Utc) - TimeSpan.FromMicroseconds(reader.GetInt64(5)),
            DateTime.SpecifyKind(reader.GetDateTime(4), DateTimeKind.Utc) + TimeSpan.FromMicroseconds(reader.GetInt64(6)),
            reader.IsDBNull(7) ? null : Convert.ToString(reader.GetValue(7), CultureInfo.InvariantCulture));
    }
}
