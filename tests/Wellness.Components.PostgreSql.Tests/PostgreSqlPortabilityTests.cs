using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Wellness.Bookings;
using Wellness.Testing;
using Wellness.EntityFrameworkCore;
using static Wellness.Testing.TestPractice;

namespace Wellness.PostgreSql;

/// <summary>The store asks of a database only what CockroachDB and YugabyteDB document too, so that it can move there unchanged.</summary>
public sealed partial class PostgreSqlPortabilityTests(PostgreSqlServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Migrations_AsAScript_UseNothingThatDistributedEnginesLack()
    {
        using var context = new BookingDbContext(PostgreSqlDatabase.Options("Host=nowhere"));

        var script = context.GetService<IMigrator>().GenerateScript();

        script.ShouldContain("CREATE TABLE cell");
        Lacking().Matches(script).Select(match => match.Value).ShouldBeEmpty();
    }

    [Fact]
    public async Task Statements_OfABookingsWholeLife_UseNothingThatDistributedEnginesLack()
    {
        using var statements = new Statements();
        var connectionString = await server.FreshDatabaseAsync();
        await using var driver = new NpgsqlDataSourceBuilder(connectionString).UseLoggerFactory(statements).Build();
        var clock = new FakeClock(Monday);
        await using var store = await TestStore.OpenAsync(
            clock,
            builder => builder.UseEntityFramework(
                _ => new DbContextOptionsBuilder<BookingDbContext>(PostgreSqlDatabase.Options(connectionString)).UseNpgsql(driver).Options,
                _ => new PostgreSqlDialect(new NpgsqlConnectionStringBuilder(connectionString))),
            () => new NpgsqlConnection(connectionString));

        await LiveAsync(store, clock);

        statements.Seen.Count.ShouldBeGreaterThan(40);
        statements.Seen.ShouldContain(sql => sql.Contains("RETURNING 1) INSERT INTO cell", StringComparison.Ordinal));
        statements.Seen.Where(sql => Lacking().IsMatch(sql)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("CREATE TABLE t (EXCLUDE USING gist (a WITH =))")]
    [InlineData("UNIQUE (a) DEFERRABLE INITIALLY DEFERRED")]
    [InlineData("SELECT pg_advisory_xact_lock(1)")]
    [InlineData("NOTIFY bookings")]
    [InlineData("listen bookings")]
    [InlineData("CREATE TRIGGER t")]
    [InlineData("WITH second AS (INSERT INTO a VALUES (1)) INSERT INTO b VALUES (1)")]
    public void Lacking_AStatementThatTheyLack_IsSeen(string sql) => Lacking().IsMatch(sql).ShouldBeTrue();

    private static async Task LiveAsync(TestStore store, FakeClock clock)
    {
        var practice = Create(Practices.SlotPolicy.Default with { DailyCap = 20, Assignment = Practices.AssignmentStrategy.Rotation }, travel: Ways);
        var (service, desk, waiting) = (store.Service(clock, practice), store.Desk(clock, practice), store.Waiting(clock, practice));
        await service.HoldAsync(Massage(At(4, 10)), Token);
        var booked = (BookingResult.Booked)await service.BookAsync(Massage(At(4, 10)), Client(), Token);
        var seat = (BookingResult.Booked)await service.BookAsync(Ask("class", At(4, 14), practitioner: null, "seat"), Client(), Token);
        await service.BookAsync(Ask("bath", At(4, 10), "cleo", "bath"), Client(), Token);
        await service.MoveAsync(booked.Token!, booked.Booking.Revision, new MoveRequest(At(5, 10), null, Key("move")), Token);
        await service.CancelAsync(seat.Token!, seat.Booking.Revision, Token);
        await service.HoldAsync(Ask("talk", At(6, 10), name: "talk") with { Duration = Duration.FromMinutes(30) }, Token);
        await desk.BlockAsync(new BlockRequest("ada", new(2026, 3, 6, 9, 0), new(2026, 3, 6, 12, 0), Key("block")), Token);
        await desk.ListAsync(new DeskSearch(new(2026, 3, 2), new(2026, 3, 8)), Token);
        await desk.ListBusyAsync(new DeskSearch(new(2026, 3, 2), new(2026, 3, 8)), Token);
        await waiting.JoinAsync(new("massage", Hour, null, new(2026, 3, 9), new(2026, 3, 9), Key("wait")), Client(), Token);
        await waiting.OfferAsync(Token);
        clock.Advance(Duration.FromDays(4));
        await new BookingUpkeep(store.Upkeep, waiting, clock).RunAsync(Token);
        await desk.CompleteAsync(booked.Booking.Id, booked.Booking.Revision + 1, Token);
        await new TimeZoneUpdate(store.Upkeep, DateTimeZoneProviders.Bcl, clock).RunAsync(Token);
        await store.Check.RunAsync(Monday, Token);
        await store.Appointments.AppointmentsAsync("ada", Monday, Monday, Token);
        await store.Appointments.CalendarVersionAsync("ada", Token);
        await store.Clients.ExportAsync("clara@client.example", Token);
        await store.Clients.EraseAsync("clara@client.example", clock.GetCurrentInstant(), Token);
    }

    [GeneratedRegex(@"\b(EXCLUDE|GIST|DEFERRABLE|DEFERRED|pg_(try_)?advisory\w*|LISTEN|NOTIFY|pg_notify|TRIGGER)\b|\bAS \(INSERT (?:(?!RETURNING).)*\) INSERT", RegexOptions.IgnoreCase)]
    private static partial Regex Lacking();

    /// <summary>What the driver sends, whoever asked it to.</summary>
    private sealed class Statements : ILoggerFactory, ILogger
    {
        private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

        public ICollection<string> Seen => _seen.Keys;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (formatter(state, exception) is var said && said.IndexOf("): ", StringComparison.Ordinal) is > 0 and var at)
            {
                _seen.TryAdd(said[(at + 3)..].TrimStart(), true);
            }
        }
    }
}
