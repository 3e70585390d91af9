using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.EntityFrameworkCore;
using static Wellness.Testing.TestPractice;

namespace Wellness.PostgreSql;

/// <summary>From a SQLite file to PostgreSQL and back, with something in every table that a practice fills.</summary>
public sealed class BookingCopierTests(PostgreSqlServer server) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-copy-").FullName;
    private readonly FakeClock _clock = new(Monday);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "wellness.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task RunAsync_SqliteToPostgreSql_CopiesEveryValueOfEveryTable()
    {
        await FillAsync();
        var target = await server.FreshDatabaseAsync();
        await using var services = await OpenAsync(builder => builder.UseSqlite(Database).UsePostgreSql(target));

        var copy = await services.GetRequiredService<IBookingCopier>().RunAsync(Token);

        copy.From.ShouldBe($"the SQLite file '{Database}'");
        copy.To.ShouldStartWith("the PostgreSQL database 'test_");
        copy.Bookings.ShouldBe(6);
        var (before, after) = await ReadAsync(services);
        copy.Rows.ShouldBe(before.Sum(table => table.Value.Length));
        after.Keys.ShouldBe(before.Keys);
        before.Where(table => table.Value.Length == 0).Select(table => table.Key).ShouldBeEmpty("the test fills every table");
        foreach (var (table, rows) in before)
        {
            after[table].ShouldBe(rows, table);
        }

        (await services.GetRequiredService<IBookingStoreCheck>().RunAsync(Instant.MinValue, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_BackToSqlite_CopiesEveryValueOfEveryTable()
    {
        await FillAsync();
        var connection = await server.FreshDatabaseAsync();
        await using (var there = await OpenAsync(builder => builder.UseSqlite(Database).UsePostgreSql(connection)))
        {
            await there.GetRequiredService<IBookingCopier>().RunAsync(Token);
        }

        await using var back = await OpenAsync(builder => builder.UsePostgreSql(connection).UseSqlite(Path.Combine(_folder, "back.db")));
        await back.GetRequiredService<IBookingCopier>().RunAsync(Token);

        var (before, after) = await ReadAsync(back);
        foreach (var (table, rows) in before)
        {
            after[table].ShouldBe(rows, table);
        }
    }

    [Fact]
    public async Task RunAsync_Twice_RefusesTheSecondAndChangesNothing()
    {
        await FillAsync();
        var connection = await server.FreshDatabaseAsync();
        await using var services = await OpenAsync(builder => builder.UseSqlite(Database).UsePostgreSql(connection));
        var copier = services.GetRequiredService<IBookingCopier>();
        await copier.RunAsync(Token);
        var (_, once) = await ReadAsync(services);

        (await Should.ThrowAsync<BookingStoreException>(() => copier.RunAsync(Token))).Message.ShouldContain("only an empty one is copied into");

        var (_, twice) = await ReadAsync(services);
        twice["booking"].ShouldBe(once["booking"]);
    }

    [Fact]
    public async Task RunAsync_CellsThatAreNotTheBookings_CopiesNothing()
    {
        await FillAsync();
        await using (var connection = new SqliteConnection($"Data Source={Database}"))
        {
            await connection.OpenAsync(Token);
            await using var command = new SqliteCommand("DELETE FROM cell WHERE cell = (SELECT MIN(cell) FROM cell)", connection);
            await command.ExecuteNonQueryAsync(Token);
        }

        var target = await server.FreshDatabaseAsync();
        await using var services = await OpenAsync(builder => builder.UseSqlite(Database).UsePostgreSql(target));

        (await Should.ThrowAsync<BookingStoreException>(() => services.GetRequiredService<IBookingCopier>().RunAsync(Token)))
            .Message.ShouldContain("are not those of its bookings");
        var (_, after) = await ReadAsync(services);
        after.ShouldAllBe(table => table.Value.Length == 0);
    }

    [Fact]
    public async Task RunAsync_NoFile_SaysSoAndMakesNone()
    {
        var target = await server.FreshDatabaseAsync();
        await using var services = await OpenAsync(builder => builder.UseSqlite(Database).UsePostgreSql(target));

        (await Should.ThrowAsync<BookingStoreException>(() => services.GetRequiredService<IBookingCopier>().RunAsync(Token)))
            .Message.ShouldBe($"There is nothing to copy: the SQLite file '{Database}' is not there.");
        File.Exists(Database).ShouldBeFalse();
    }

    [Fact]
    public async Task RunAsync_OneStoreAlone_SaysHowToRegisterTwo()
    {
        await using var services = await OpenAsync(builder => builder.UseSqlite(Database));

        (await Should.ThrowAsync<BookingStoreException>(() => services.GetRequiredService<IBookingCopier>().RunAsync(Token)))
            .Message.ShouldContain("UseSqlite().UsePostgreSql(…)");
    }

    // A key that the database makes would be copied, and then made again.
    [Fact]
    public void Model_EveryColumn_IsWrittenByTheStore()
    {
        using var context = new BookingDbContext(PostgreSqlDatabase.Options("Host=nowhere"));

        context.Model.GetEntityTypes().SelectMany(table => table.GetProperties()).Where(column => column.ValueGenerated != ValueGenerated.Never)
            .Select(column => $"{column.DeclaringType.Name}.{column.Name}").ShouldBeEmpty();
    }

    private async Task FillAsync()
    {
        await using var store = await TestStore.OpenAsync(_clock, builder => builder.UseSqlite(Database), () => new SqliteConnection($"Data Source={Database}"));
        var service = store.Service(_clock);
        var first = (await service.BookAsync(Massage(At(3, 9)), Client(), Token)).ShouldBeOfType<BookingResult.Booked>();
        (await service.BookAsync(Ask("class", At(4, 9), name: "class"), Client("Ünal Ödön"), Token)).ShouldBeOfType<BookingResult.Booked>();
        var moved = (await service.BookAsync(Ask("bath", At(5, 9), "ben", "bath"), Client(), Token)).ShouldBeOfType<BookingResult.Booked>();
        await service.MoveAsync(moved.Token!, 0, new MoveRequest(At(6, 9), "ben", Key("move")), Token);
        var cancelled = (await service.BookAsync(Massage(At(4, 13), "ben", "visitor-2", "cancelled"), Client(), Token)).ShouldBeOfType<BookingResult.Booked>();
        await service.CancelAsync(cancelled.Token!, 0, Token);
        (await service.HoldAsync(Massage(At(5, 14), "ada", "visitor-3", "hold"), Token)).ShouldBeOfType<BookingResult.Booked>();
        await store.Feeds.CreateAsync(new FeedScope("ada", FeedPrivacy.Initials, buffers: true), Token);
        await store.Feeds.CreateAsync(new FeedScope(first.Booking.Client is { } client ? ClientKey.Of(client.Email) : default), Token);
        await store.Desk(_clock).BlockAsync(new BlockRequest("ada", new LocalDateTime(2026, 3, 10, 12, 0), new LocalDateTime(2026, 3, 10, 13, 0), Key("lunch")) { Note = "Lunch" }, Token);
        await store.Calendars.AddAsync(new ExternalCalendar(Guid.CreateVersion7(), "ben", "Private", "secret:source"), Token);
        (await store.Get<IIntakeStore>().SaveAsync(new ProtectedIntake(first.Booking.Id, "first-visit", 3, new byte[] { 1, 0, 255 }, Monday, 1), Token)).ShouldBeTrue();
        await FillTheWaitingListAsync(store);
    }

    private async Task FillTheWaitingListAsync(TestStore store)
    {
        var waiting = store.Waiting(_clock);
        await waiting.JoinAsync(new WaitingListRequest("talk", Duration.FromMinutes(30), "ada", new LocalDate(2026, 3, 5), new LocalDate(2026, 3, 6), Key("wait")), Client(), Token);
        await waiting.OfferAsync(Token);
    }

    private async Task<ServiceProvider> OpenAsync(Action<WellnessBuilder> use)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(_clock);
        use(new WellnessBuilder(services));
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IBookingStoreInitializer>().InitializeAsync(Token);
        return provider;
    }

    /// <summary>Each table's rows in words, sorted, of the store that was copied and of the one in use.</summary>
    private static async Task<(Dictionary<string, string[]> Before, Dictionary<string, string[]> After)> ReadAsync(ServiceProvider services)
    {
        var engines = services.GetServices<BookingStoreRegistration.BookingContexts>().ToArray();
        return (await ReadAsync(engines[0]), await ReadAsync(engines[1]));
    }

    private static async Task<Dictionary<string, string[]>> ReadAsync(BookingStoreRegistration.BookingContexts engine)
    {
        await using var context = await engine.Factory.CreateDbContextAsync(Token);
        return BookingCopier.Tables(context.Model).ToDictionary(table => table.GetTableName()!, table => Rows(context, table));
    }

    private static string[] Rows(BookingDbContext context, IEntityType table)
    {
        var rows = (IEnumerable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(table.ClrType).Invoke(context, null)!;
        return
        [
            .. rows.Select(row => string.Join(" | ", table.GetProperties().Select(column => FormattableString.Invariant($"{column.PropertyInfo!.GetValue(row)}"))))
                .Order(StringComparer.Ordinal),
        ];
    }
}
