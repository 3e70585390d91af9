using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Wellness.Bookings;

namespace Wellness.Benchmarks.Bookings;

/// <summary>Writes all rows of a booking with plain SQL, in one way to the server and back, and none of the store's rules; contestants differ in what arbitrates alone.</summary>
internal sealed class HandWritten(BookingEngine engine, Arbiter arbiter)
{
    private const string Look =
        "SELECT count(*) FROM booking WHERE practitioner = @practitioner AND first_cell > @reach AND first_cell < @end AND end_cell > @first AND status IN ('Held', 'Pending', 'Confirmed')";

    /// <summary>The same by the exclusion constraint's own index.</summary>
    private const string RangeLook =
        "SELECT count(*) FROM booking WHERE practitioner = @practitioner AND int4range(first_cell, end_cell) && int4range(@first, @end) AND status IN ('Held', 'Pending', 'Confirmed')";

    private const string Insert =
        """
        INSERT INTO booking (id, status, service, practitioner, start, "end", local_start, zone, tzdb_version, buffer_before, buffer_after,
            first_cell, end_cell, revision, created_at, changed_at, client_name, client_email, client_telephone, client_key)
        VALUES (@id, 'Confirmed', 'session', @practitioner, @startsAt, @endsAt, @local, 'UTC', '2026a', 0, 900000000,
            @first, @end, 0, @now, @now, @name, @email, @telephone, @hash);
        INSERT INTO idempotency (scope, key, request_hash, outcome, booking, created_at) VALUES ('book', @key, @hash, 'Confirmed', @id, @now);
        INSERT INTO manage_token (hash, purpose, booking) VALUES (@key, 'manage', @id);
        INSERT INTO audit (booking, revision, status, actor, at) VALUES (@id, 0, 'Confirmed', 'Client', @now);
        INSERT INTO outbox (booking, revision, kind, state, created_at, due_at, next_at, attempts)
            VALUES (@id, 0, 'Confirmed', 'Waiting', @now, @now, @now, 0), (@id, 0, 'Reminder', 'Waiting', @now, @startsAt, @startsAt, 0);
        INSERT INTO calendar_version (practitioner, part, version) VALUES (@practitioner, 0, 1)
            ON CONFLICT (practitioner, part) DO UPDATE SET version = calendar_version.version + 1;
        """;

    private readonly string _practitioner = arbiter.ToString().ToLowerInvariant();

    /// <summary>Whether the session was free.</summary>
    public async Task<bool> BookAsync(int number)
    {
        var start = BookingWorkload.Start(number);
        var end = start + BookingWorkload.Length;
        var cells = CellRange.Of(start, end + BookingWorkload.After);
        var id = Guid.CreateVersion7();
        (string Name, object Value)[] values =
        [
            ("id", engine.Id(id)), ("practitioner", _practitioner), ("startsAt", start.ToDateTimeUtc()), ("endsAt", end.ToDateTimeUtc()),
            ("local", start.InUtc().LocalDateTime.ToString("o", CultureInfo.InvariantCulture)), ("first", cells.First), ("reach", cells.First - CellRange.Longest), ("end", cells.End),
            ("now", BookingWorkload.Now.ToDateTimeUtc()), ("name", BookingWorkload.Client.Name), ("email", BookingWorkload.Client.Email),
            ("telephone", BookingWorkload.Client.Telephone!), ("hash", Hash()), ("key", Hash()),
        ];
        using var turn = await engine.EnterAsync();
        await using var connection = await engine.OpenAsync();
        await using var transaction = await engine.BeginAsync(connection);
        if (await ScalarAsync(transaction, "SELECT count(*) FROM idempotency WHERE scope = 'book' AND key = @key", values) != 0
            || await ScalarAsync(transaction, arbiter == Arbiter.Exclude ? RangeLook : Look, values) != 0)
        {
            return false;
        }

        try
        {
            await ExecuteAsync(transaction, arbiter == Arbiter.Cells ? WithCells(cells) : Insert, values);
        }
        catch (DbException fault) when (fault.SqlState is "23505" or "23P01" or "40P01")
        {
            // The primary key's word for taken, and the exclusion constraint's, which sometimes makes a ring of those who wait.
            return false;
        }

        await transaction.CommitAsync();
        return true;
    }

    /// <summary>In no more statements than the others, where the engine can write two tables in one.</summary>
    private string WithCells(CellRange cells) => engine.JoinsInserts ? $"WITH taken AS ({Cells(cells)} RETURNING 1) {Insert}" : $"{Cells(cells)};\n{Insert}";

    private static string Cells(CellRange cells) =>
        "INSERT INTO cell (resource, cell, seat, booking) SELECT 'practitioner/cells', @first + column1, 0, @id FROM (VALUES "
        + string.Join(", ", Enumerable.Range(0, cells.Count).Select(cell => string.Create(CultureInfo.InvariantCulture, $"({cell})")))
        + ") AS numbers";

    private static byte[] Hash() => RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);

    private static async Task<long> ScalarAsync(DbTransaction transaction, string sql, (string Name, object Value)[] values)
    {
        await using var command = Command(transaction, sql, values);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> ExecuteAsync(DbTransaction transaction, string sql, (string Name, object Value)[] values)
    {
        await using var command = Command(transaction, sql, values);
        if (engine.DriverKeepsStatements)
        {
            await command.PrepareAsync();
        }

        return await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbTransaction transaction, string sql, (string Name, object Value)[] values)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            if (sql.Contains('@' + name, StringComparison.Ordinal))
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value;
                command.Parameters.Add(parameter);
            }
        }

        return command;
    }
}
