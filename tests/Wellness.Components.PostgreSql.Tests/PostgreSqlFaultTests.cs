using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.Testing;
using Wellness.EntityFrameworkCore;
using static Wellness.Testing.TestPractice;

namespace Wellness.PostgreSql;

/// <summary>Broken connections, and servers that are not there.</summary>
public sealed class PostgreSqlFaultTests(PostgreSqlServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BookAsync_WhileConnectionsBreak_BooksEachOnceAndLosesNone()
    {
        var connectionString = await server.FreshDatabaseAsync();
        var clock = new FakeClock(Monday);
        await using var store = await PostgreSqlServer.OpenAsync(clock, connectionString);
        var service = store.Service(clock);

        var bookings = Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(async () => await service.BookAsync(
            Massage(At(3, 9) + Duration.FromDays(i % 3) + Duration.FromMinutes(75 * (i / 3 % 5)), i < 15 ? "ada" : "ben", $"visitor-{i}", $"key-{i}"), Client(), Token))));
        for (var i = 0; i < 5; i++)
        {
            await server.BreakConnectionsAsync(connectionString);
            await Task.Delay(50, Token);
        }

        var results = await bookings;
        results.ShouldAllBe(result => result is BookingResult.Booked);
        (await store.CountAsync("booking")).ShouldBe(30);
        (await store.ToldAsync()).ShouldBe(30);
        (await store.CellsThatDifferAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task InitializeAsync_NobodyListens_NamesTheServerAndNoPassword()
    {
        var folder = Path.Combine(Path.GetTempPath(), "wellness-nobody");
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(new FakeClock(Monday));
        new WellnessBuilder(services).UsePostgreSql($"Host={folder};Database=wellness;Username=site;Password=not-to-be-told");
        await using var provider = services.BuildServiceProvider();

        var fault = await Should.ThrowAsync<BookingStoreException>(() => provider.GetRequiredService<IBookingStoreInitializer>().InitializeAsync(Token));

        fault.Message.ShouldContain($"the PostgreSQL database 'wellness' at {folder}");
        fault.ToString().ShouldNotContain("not-to-be-told");
    }

    [Fact]
    public async Task InitializeAsync_SeveralNodesAtOnce_MakesTheTablesOnce()
    {
        var connectionString = await server.FreshDatabaseAsync();
        await using (var context = new BookingDbContext(PostgreSqlDatabase.Options(connectionString)))
        {
            await context.Database.ExecuteSqlRawAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public", Token);
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var store = await PostgreSqlServer.OpenAsync(new FakeClock(Monday), connectionString);
            (await store.CountAsync("booking")).ShouldBe(0);
        }));
    }

    [Fact]
    public void Migrations_AgainstTheModel_MissNothing()
    {
        using var context = new BookingDbContext(PostgreSqlDatabase.Options("Host=nowhere"));

        context.Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
