using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.EntityFrameworkCore;
using static Wellness.Testing.TestPractice;

namespace Wellness.Sqlite;

/// <summary>What a crash leaves of the write-ahead log, whole, cut off or spoilt at its end: it opens, and has each booking whose pages are whole.</summary>
/// <remarks>Nothing is written back into the database meanwhile, so that file and log are copied as of one moment, as a crash would leave them.</remarks>
public sealed class TornLogTests : IAsyncLifetime
{
    private const int Bookings = 48;
    private const int Copies = 24;

    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-torn-").FullName;
    private readonly int _seed = Random.Shared.Next();
    /// <summary>The last connection that closes would write the log back, and other tests empty the pool.</summary>
    private readonly SqliteConnection _open;
    private readonly List<(Guid Id, long LogEnd)> _acknowledged = [];
    private TestStore _store = null!;
    private IBookingService _service = null!;
    private Random _random = null!;
    private int _copies;

    public TornLogTests() => _open = new SqliteConnection($"Data Source={Database};Pooling=false");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "site.db");

    public async ValueTask InitializeAsync()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {_seed}");
        _random = new Random(_seed);
        var clock = new FakeClock(Monday);
        _store = await TestStore.OpenAsync(
            clock,
            builder => builder.UseEntityFramework(
                _ => new DbContextOptionsBuilder<BookingDbContext>(SqliteDatabase.Options(Database)).AddInterceptors(new KeepTheLog()).Options,
                _ => new SqliteDialect(Database)),
            () => new SqliteConnection($"Data Source={Database};Pooling=false"));
        _service = _store.Service(clock);
        await _open.OpenAsync(Token);
        await ExecuteAsync(_open, "PRAGMA wal_checkpoint(TRUNCATE)");
        await TextsAsync(_open, "SELECT hex(id) FROM booking");
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _open.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Open_CopiedWhileBookingsAreWritten_HasEachThatWasAcknowledged()
    {
        var writing = BookAllAsync();
        while (!writing.IsCompleted)
        {
            int known;
            lock (_acknowledged)
            {
                known = _acknowledged.Count;
            }

            var copy = Copy(log => log);
            await ShouldHoldAsync(copy, known);
            await Task.Delay(_random.Next(40), Token);
        }

        await writing;
    }

    [Fact]
    public async Task Open_LogCutOffAnywhere_HasEachBookingThatIsWhole()
    {
        await BookAllAsync();
        for (var i = 0; i < Copies; i++)
        {
            var length = 0;
            var copy = Copy(log => log[..(length = _random.Next(log.Length))]);
            await ShouldHoldAsync(copy, _acknowledged.Count(booked => booked.LogEnd <= length));
        }
    }

    [Fact]
    public async Task Open_LogSpoiltFromAnywhere_HasEachBookingBefore()
    {
        await BookAllAsync();
        for (var i = 0; i < Copies; i++)
        {
            var from = 0;
            var copy = Copy(log =>
            {
                from = _random.Next(log.Length);
                _random.NextBytes(log.AsSpan(from));
                return log;
            });
            await ShouldHoldAsync(copy, _acknowledged.Count(booked => booked.LogEnd <= from));
        }
    }

    [Fact]
    public async Task Open_CopiedAmidALongTransaction_HasNothingOfIt()
    {
        await BookAllAsync();
        var before = new FileInfo(Database + "-wal").Length;
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=false");
        await connection.OpenAsync(Token);
        await ExecuteAsync(connection, "PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = 5; BEGIN IMMEDIATE");
        await ExecuteAsync(
            connection,
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
            INSERT INTO guard (practitioner, iso_week, version) SELECT 'torn', i, 1 FROM n
            """);
        new FileInfo(Database + "-wal").Length.ShouldBeGreaterThan(before, "the transaction outgrew the cache");

        await ShouldHoldAsync(Copy(log => log), Bookings);
        await ExecuteAsync(connection, "ROLLBACK");
    }

    private async Task BookAllAsync()
    {
        for (var i = 0; i < Bookings; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"visitor-{i}");
            var start = At(3, 9) + Duration.FromDays((i / 20 * 7) + (i / 5 % 3)) + Duration.FromMinutes(75 * (i % 5));
            var booked = await _service.BookAsync(Massage(start, i / 15 % 2 == 0 ? "ada" : "ben", name, name), Client(), Token);
            lock (_acknowledged)
            {
                _acknowledged.Add((booked.ShouldBeOfType<BookingResult.Booked>().Booking.Id, new FileInfo(Database + "-wal").Length));
            }
        }
    }

    /// <summary>The database and its log as they are now, the log as <paramref name="change"/> leaves it.</summary>
    private string Copy(Func<byte[], byte[]> change)
    {
        var copy = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"copy-{_copies++}.db"));
        File.Copy(Database, copy);
        File.WriteAllBytes(copy + "-wal", change(ReadShared(Database + "-wal")));
        return copy;
    }

    private async Task ShouldHoldAsync(string copy, int atLeast)
    {
        DbConnection Connect() => new SqliteConnection($"Data Source={copy};Pooling=false");
        await using var connection = Connect();
        await connection.OpenAsync(Token);
        (await TextsAsync(connection, "PRAGMA integrity_check")).ShouldBe(["ok"]);
        (await TextsAsync(connection, "PRAGMA foreign_key_check")).ShouldBeEmpty();
        (await TextsAsync(connection, "SELECT practitioner FROM guard WHERE practitioner = 'torn'")).ShouldBeEmpty();
        var kept = (await TextsAsync(connection, "SELECT hex(id) FROM booking WHERE status = 'Confirmed'")).Select(Guid.Parse).ToHashSet();
        Guid[] expected;
        lock (_acknowledged)
        {
            expected = [.. _acknowledged.Take(atLeast).Select(booked => booked.Id)];
        }

        expected.Where(id => !kept.Contains(id)).ShouldBeEmpty();
        (await CellAudit.RunAsync(Connect)).ShouldBeEmpty();
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static async Task<List<string>> TextsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(Token);
        var texts = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }

    /// <summary>Writes nothing back from the log into the database.</summary>
    private sealed class KeepTheLog : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_autocheckpoint = 0";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
