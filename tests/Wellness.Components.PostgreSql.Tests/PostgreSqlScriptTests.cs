using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Npgsql;
using Wellness.Bookings;
using Wellness.Testing;

namespace Wellness.PostgreSql;

/// <summary>A site whose role may not change tables: what it says of a database that is behind, and the script that a DBA runs.</summary>
public sealed class PostgreSqlScriptTests(PostgreSqlServer server)
{
    private const string Role = "site_without_ddl";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InitializeAsync_ForbiddenAndEmpty_NamesWhatIsMissingAndTheCommand()
    {
        await using var services = Services(await server.EmptyDatabaseAsync());

        var fault = await Should.ThrowAsync<BookingStoreException>(() => services.GetRequiredService<IBookingStoreInitializer>().InitializeAsync(Token));

        fault.Message.ShouldContain("_Initial");
        fault.Message.ShouldContain("database-script");
    }

    [Fact]
    public async Task WriteAsync_RunTwiceByTheOwner_LetsARoleWithoutDdlBookMoveAndCancel()
    {
        var owner = await server.EmptyDatabaseAsync();
        await using var ownersServices = Services(owner);
        var script = await ownersServices.GetRequiredService<IBookingStoreScript>().WriteAsync(Token);
        await RunAsync(owner, script);
        await RunAsync(owner, script);
        await RunAsync(owner,
            $"""
            DO $$ BEGIN CREATE ROLE {Role} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            REVOKE CREATE ON SCHEMA public FROM PUBLIC;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {Role};
            """);
        var site = new NpgsqlConnectionStringBuilder(owner) { Username = Role }.ConnectionString;
        (await Should.ThrowAsync<PostgresException>(() => RunAsync(site, "CREATE TABLE mine (id int)"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        var clock = new FakeClock(TestPractice.Monday);
        await using var services = Services(site);

        await services.GetRequiredService<IBookingStoreInitializer>().InitializeAsync(Token);

        var bookings = new BookingService(TestPractice.Create(), services.GetRequiredService<IBookingStore>(), clock, new BookingOptions());
        var booked = (await bookings.BookAsync(TestPractice.Massage(TestPractice.At(4, 10)), TestPractice.Client(), Token)).ShouldBeOfType<BookingResult.Booked>();
        (await bookings.MoveAsync(booked.Token!, 0, new MoveRequest(TestPractice.At(5, 10), "ada", TestPractice.Key("move")), Token))
            .ShouldBeOfType<BookingResult.Booked>();
        (await bookings.CancelAsync(booked.Token!, 1, Token)).ShouldBeOfType<BookingResult.Booked>();
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static ServiceProvider Services(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(new FakeClock(TestPractice.Monday));
        services.Configure<BookingStoreOptions>(options => options.AppliesMigrations = false);
        new WellnessBuilder(services).UsePostgreSql(connectionString);
        return services.BuildServiceProvider();
    }
}
