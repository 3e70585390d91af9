using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.EntityFrameworkCore;
using static Wellness.Testing.TestPractice;

namespace Wellness.Sqlite;

/// <summary>Who was erased is found in no byte of the database's files, whether a row, free space or the log.</summary>
public sealed class SqliteErasureTests : IAsyncLifetime
{
    private const string Email = "zuleika@canary.example";
    private static readonly ClientDetails Canary = new("Zuleika Canary", Email, "+1 212 555 0177", Words("Quokka bite."));
    private static readonly string[] Traces = ["Zuleika", Email, "555 0177", "Quokka", Encoding.Latin1.GetString(Convert.FromHexString(ClientKey.Of(Email).Value!))];

    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-erasure-").FullName;
    private readonly FakeClock _clock = new(Monday);
    private TestStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "test.db");

    public async ValueTask InitializeAsync()
    {
        _store = await TestStore.OpenAsync(
            _clock,
            builder => builder.UseEntityFramework(
                _ => new DbContextOptionsBuilder<BookingDbContext>(SqliteDatabase.Options(Database)).AddInterceptors(new Hurry()).Options,
                _ => new SqliteDialect(Database)),
            () => new SqliteConnection($"Data Source={Database};Pooling=false"));
        await FillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task EraseAsync_AClientAmongOthers_LeavesNoByteInTheFiles()
    {
        Found().ShouldBe(Traces, "before");

        (await EraseAsync()).Erased.Count.ShouldBe(3);

        Found().ShouldBeEmpty();
        (await _store.TextAsync("PRAGMA integrity_check")).ShouldBe("ok");
        await _store.VerifyAsync();
    }

    [Fact]
    public async Task EraseAsync_WhileAnotherReads_IsDoneAndTheNextTakesTheRest()
    {
        await using (var reader = new SqliteConnection($"Data Source={Database};Pooling=false"))
        {
            await reader.OpenAsync(Token);
            await using var transaction = reader.BeginTransaction(deferred: true);
            await using var command = new SqliteCommand("SELECT COUNT(*) FROM booking", reader, transaction);
            await command.ExecuteScalarAsync(Token);

            (await EraseAsync()).Erased.Count.ShouldBe(3);
            Found().ShouldNotBeEmpty("the reader's pages");
        }

        (await EraseAsync()).Erased.ShouldBeEmpty();
        Found().ShouldBeEmpty();
    }

    private Task<ClientErasure> EraseAsync() => _store.Clients.EraseAsync(Email, At(31, 17), Token);

    /// <summary>The canary has every fourth booking, whose pages others share, and the whole waiting list, whose pages become free.</summary>
    private async Task FillAsync()
    {
        var service = _store.Service(_clock);
        var waiting = _store.Waiting(_clock);
        for (var i = 0; i < 12; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"visitor-{i}");
            var other = new ClientDetails("Otto Other", $"{name}@other.example", note: Words("Nothing to tell."));
            var start = At(3, 9) + Duration.FromDays(i / 4) + Duration.FromMinutes(75 * (i % 4));
            (await service.BookAsync(Massage(start, visitor: name, key: name), i % 4 == 0 ? Canary : other, Token)).ShouldBeOfType<BookingResult.Booked>();
            (await waiting.JoinAsync(new("massage", Hour, null, new(2026, 3, 9), new(2026, 3, 9), Key("wait-" + name)), Canary, Token))
                .ShouldBeOfType<JoinResult.Joined>();
        }
    }

    private string[] Found()
    {
        var bytes = string.Concat(Directory.GetFiles(_folder).Select(Read));
        return [.. Traces.Where(trace => bytes.Contains(trace, StringComparison.Ordinal))];
    }

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static string Words(string text) => string.Join(' ', Enumerable.Repeat(text, 50));

    /// <summary>A log that can't be emptied is not waited for.</summary>
    private sealed class Hurry : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA busy_timeout = 10";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
