using System.Data.Common;
using System.Globalization;
using NodaTime.Testing;
using Wellness.EntityFrameworkCore;
using Wellness.Testing;

namespace Wellness.Bookings;

/// <summary>A store of its own for one test, with a look at its rows that shares no code with it.</summary>
public sealed class TestStore(FakeClock clock, Action<WellnessBuilder> use, Func<DbConnection> connect, Func<Task>? cleanUp = null)
    : StoreHarness(clock, use, cleanUp)
{
    public static IReadOnlyList<string> AllTables { get; } =
        [
            "booking", "booking_resource", "cell", "guard", "busy_time", "external_calendar", "waiting_list", "waiting_list_offer",
            "intake_answer", "intake_audit",
            "idempotency", "outbox", "audit", "manage_token", "feed_token", "calendar_version",
        ];

    public static async Task<TestStore> OpenAsync(FakeClock clock, Action<WellnessBuilder> use, Func<DbConnection> connect, Func<Task>? cleanUp = null)
    {
        var store = new TestStore(clock, use, connect, cleanUp);
        await store.OpenAsync();
        return store;
    }

    /// <summary>The number of changes that somebody is or was told of; reminders tell of none.</summary>
    public Task<long> ToldAsync() => NumberAsync("SELECT COUNT(*) FROM outbox WHERE kind <> 'Reminder'");

    public async Task<int> CellsThatDifferAsync() => (await CellAudit.RunAsync(connect)).Count;

    public async Task<long> CountAsync(string table) => await NumberAsync($"SELECT COUNT(*) FROM {table}");

    /// <summary>How many rows every table has.</summary>
    public override async Task<string> DescribeAsync()
    {
        var counts = new List<string>();
        foreach (var table in AllTables)
        {
            counts.Add($"{table} {await CountAsync(table)}");
        }

        return string.Join(", ", counts);
    }

    /// <summary>Closes the connections that the store keeps, so that it opens the database anew.</summary>
    public void CloseIdle() => Get<BookingStoreRegistration.BookingContexts>().Shared.CloseIdle();

    public override async Task VerifyAsync() => (await CellsThatDifferAsync()).ShouldBe(0, "cells equal bookings after every test");

    public async Task<long> NumberAsync(string sql) =>
        Convert.ToInt64(await ScalarAsync(sql), CultureInfo.InvariantCulture);

    /// <summary>Changes rows behind the store's back.</summary>
    public Task ExecuteAsync(string sql) => ScalarAsync(sql);

    public async Task<string?> TextAsync(string sql) =>
        Text(await ScalarAsync(sql));

    /// <summary>Every value of a table as text, one row a line.</summary>
    public async Task<string> DumpAsync(string table)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        }

        return string.Join('\n', lines);
    }

    /// <summary>Bytes in hexadecimal digits.</summary>
    private static string? Text(object? value) =>
        value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture);

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
