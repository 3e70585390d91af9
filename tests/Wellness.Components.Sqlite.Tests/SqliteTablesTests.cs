using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;
using Wellness.Testing;
using Wellness.EntityFrameworkCore;

namespace Wellness.Sqlite;

/// <summary>How the file is opened, laid out and read.</summary>
public sealed class SqliteTablesTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-tables-").FullName;
    private BookingDbContext _context = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _context = new BookingDbContext(SqliteDatabase.Options(Path.Combine(_folder, "test.db")));
        await _context.Database.MigrateAsync(Token);
        await _context.Database.OpenConnectionAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Migrations_AgainstTheModel_MissNothing() => _context.Database.HasPendingModelChanges().ShouldBeFalse();

    /// <summary>Before, two connections that copied the log at once could lose a commit: https://sqlite.org/wal.html#walresetbug.</summary>
    [Fact]
    public async Task Library_IsOneThatKeepsItsLog() =>
        Version.Parse((await RowsAsync("SELECT sqlite_version()")).ShouldHaveSingleItem()).ShouldBeGreaterThanOrEqualTo(new Version(3, 51, 3));

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("page_size", "2048")]
    [InlineData("synchronous", "2")]
    [InlineData("wal_autocheckpoint", "8000")]
    [InlineData("busy_timeout", "5000")]
    public async Task Connection_WhenOpen_HasItsSetting(string pragma, string value) =>
        (await RowsAsync($"PRAGMA {pragma}")).ShouldBe([value]);

    [Fact]
    public async Task Tables_ThatEachBookingWrites_AreTheirKeysTreesAlone() =>
        (await RowsAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND rtrim(sql, char(10)) LIKE '%WITHOUT ROWID' ORDER BY name"))
            .ShouldBe(["audit", "booking_resource", "calendar_version", "cell", "guard", "idempotency", "manage_token", "outbox"]);

    [Fact]
    public async Task BeginTransaction_BeforeAnyWrite_HasTheWriteLock()
    {
        await using var transaction = await _context.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, Token);
        await using var other = new SqliteConnection($"Data Source={Path.Combine(_folder, "test.db")};Default Timeout=1;Pooling=false");
        await other.OpenAsync(Token);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";

        (await Should.ThrowAsync<SqliteException>(() => command.ExecuteNonQueryAsync(Token))).SqliteErrorCode.ShouldBe(5, "busy");
    }

    [Fact]
    public async Task Taken_AsAQuery_SearchesItsIndex() =>
        (await PlanAsync(TakenReader.Sql(practitioners: 2)))
            .ShouldBe(["SEARCH booking USING INDEX ix_booking_practitioner_first_cell (practitioner=? AND first_cell>? AND first_cell<?)"]);

    [Fact]
    public async Task TakenResources_AsAQuery_SearchesItsIndexes() =>
        (await PlanAsync(_context.TakenResources(["room-1"], new CellRange(5_900_000, 5_900_100)).ToQueryString())).ShouldBe(
        [
            "SEARCH b USING INDEX ix_booking_resource_resource_first_cell (resource=? AND first_cell>? AND first_cell<?)",
            "SEARCH b0 USING INDEX sqlite_autoindex_booking_1 (id=?)",
        ]);

    [Fact]
    public async Task Busy_AsAQuery_SearchesItsIndex() =>
        (await PlanAsync(_context.Busy(["ada"], TestPractice.Monday, TestPractice.Monday).ToQueryString()))[0]
            .ShouldBe("SEARCH b USING INDEX ix_busy_time_practitioner_end (practitioner=? AND end>?)");

    [Fact]
    public async Task LastBooked_AsAQuery_WalksThePrimaryKeyFromTheLatest() =>
        (await PlanAsync(LastBooked.Sql)).ShouldBe(["SEARCH booking USING INDEX sqlite_autoindex_booking_1 (id>?)"]);

    [Fact]
    public async Task OwnCells_AsAQuery_SearchesThePrimaryKey() =>
        (await PlanAsync(_context.OwnCells(["practitioner/ada"], new CellRange(1, 2), Guid.Empty).ToQueryString()))
            .ShouldBe(["SEARCH c USING PRIMARY KEY (resource=? AND cell>? AND cell<?)"]);

    [Fact]
    public async Task HoldsOf_AsAQuery_SearchesItsIndex() =>
        (await PlanAsync(_context.HoldsOf("someone").ToQueryString())).ShouldBe(["SEARCH b USING INDEX ix_booking_visitor (visitor=?)"]);

    [Fact]
    public async Task Appointments_AsAQuery_SearchesItsIndex() =>
        (await PlanAsync(_context.Appointments("ada", TestPractice.Monday, TestPractice.Monday).ToQueryString()))[0]
            .ShouldBe("SEARCH b USING INDEX ix_booking_practitioner_first_cell (practitioner=? AND first_cell>?)");

    [Fact]
    public async Task ClientAppointments_AsAQuery_SearchesItsIndex() =>
        (await PlanAsync(_context.ClientAppointments(ClientKey.Of("mara@client.example").Value!, TestPractice.Monday, TestPractice.Monday).ToQueryString()))[0]
            .ShouldBe("SEARCH b USING INDEX ix_booking_client_key (client_key=?)");

    [Fact]
    public async Task FeedReader_AsAQuery_SearchesThreeIndexes() =>
        (await PlanAsync(FeedReader.Sql)).Where(line => line.StartsWith("SEARCH", StringComparison.Ordinal)).ShouldBe([
            "SEARCH f USING INDEX ix_feed_token_hash (hash=?)",
            "SEARCH c USING PRIMARY KEY (practitioner=?)",
            "SEARCH b USING INDEX ix_booking_client_key (client_key=?)"]);

    [Fact]
    public async Task CalendarsDue_AsAQuery_SearchesItsIndex() =>
        (await PlanAsync(_context.CalendarsDue(TestPractice.Monday).ToQueryString()))
            .ShouldBe(["SEARCH e USING INDEX ix_external_calendar_next_attempt (next_attempt<?)"]);

    [Fact]
    public async Task CalendarParts_AsAQuery_SearchesThePrimaryKey() =>
        (await PlanAsync(_context.CalendarParts("ada").ToQueryString())).ShouldHaveSingleItem()
            .ShouldStartWith("SEARCH c USING PRIMARY KEY (practitioner=?)");

    [Fact]
    public async Task Booking_AsARow_IsReadableAndSortsByTime()
    {
        var start = Instant.FromUtc(2026, 3, 3, 15, 0);
        _context.Bookings.Add(BookingRow.From(
            new Booking
            {
                Id = Guid.Parse("01956f00-0000-7000-8000-000000000001"),
                Status = BookingStatus.Confirmed,
                Service = "massage",
                Practitioner = "ada",
                Start = start,
                End = start + Duration.FromMinutes(60),
                LocalStart = new LocalDateTime(2026, 3, 3, 10, 0),
                TimeZone = "America/New_York",
                BufferAfter = Duration.FromMinutes(10),
                CreatedAt = start - Duration.FromMilliseconds(1),
                ChangedAt = start,
            },
            "TZDB: test",
            visitor: null));
        await _context.SaveChangesAsync(Token);

        (await RowsAsync("SELECT status || ' ' || start || ' ' || local_start || ' ' || created_at || ' ' || first_cell || ' ' || end_cell || ' ' || hex(id) FROM booking WHERE created_at < start"))
            .ShouldBe(["Confirmed 2026-03-03 15:00:00 2026-03-03T10:00:00 2026-03-03 14:59:59.999 5908500 5908514 01956F00000070008000000000000001"]);
    }

    private async Task<List<string>> PlanAsync(string query)
    {
        var lines = query.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal));
        return await RowsAsync("EXPLAIN QUERY PLAN " + string.Join('\n', lines), column: 3);
    }

    private async Task<List<string>> RowsAsync(string sql, int column = 0)
    {
        await using var command = _context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        foreach (var name in sql.Split(' ', '(', ')', ',', '\n').Where(word => word.StartsWith('@')).Distinct())
        {
            command.Parameters.Add(new SqliteParameter(name, DBNull.Value));
        }

        await using var reader = await command.ExecuteReaderAsync(Token);
        var rows = new List<string>();
        while (await reader.ReadAsync(Token))
        {
            rows.Add(Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
