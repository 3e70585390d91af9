using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.Testing;

namespace Wellness.Sqlite;

/// <summary>A site that may not change its tables: what it says of a file that is behind, and the script that brings it up to date.</summary>
public sealed class SqliteScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-script-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, "script.db");

    [Fact]
    public async Task InitializeAsync_ForbiddenAndAbsent_NamesWhatIsMissingAndTheCommandAndMakesNoFile()
    {
        await using var services = Services(applies: false);

        var fault = await Should.ThrowAsync<BookingStoreException>(() => StartAsync(services));

        fault.Message.ShouldContain(File);
        fault.Message.ShouldContain("_Initial");
        fault.Message.ShouldContain("database-script");
        System.IO.File.Exists(File).ShouldBeFalse();
    }

    [Fact]
    public async Task WriteAsync_RunBySqlite_LetsAForbiddenStartBook()
    {
        await using var services = Services(applies: false);
        await RunAsync(await ScriptAsync(services));

        await StartAsync(services);

        var booked = await new BookingService(
                TestPractice.Create(), services.GetRequiredService<IBookingStore>(), new FakeClock(TestPractice.Monday), new BookingOptions())
            .BookAsync(TestPractice.Massage(TestPractice.At(3, 10)), TestPractice.Client(), Token);
        booked.ShouldBeOfType<BookingResult.Booked>();
        (await ScriptAsync(services)).ShouldBe("-- Nothing is missing.\n");
    }

    [Fact]
    public async Task WriteAsync_ForAnAbsentFile_MakesNone()
    {
        await using var services = Services(applies: true);

        (await ScriptAsync(services)).ShouldContain("WITHOUT ROWID");

        System.IO.File.Exists(File).ShouldBeFalse();
    }

    public void Dispose()
    {
        // Not all pools: other tests are at work.
        using (var connection = new SqliteConnection(SqliteDatabase.ConnectionString(File)))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static Task StartAsync(ServiceProvider services) => services.GetRequiredService<IBookingStoreInitializer>().InitializeAsync(Token);

    private static Task<string> ScriptAsync(ServiceProvider services) => services.GetRequiredService<IBookingStoreScript>().WriteAsync(Token);

    private async Task RunAsync(string script)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync(Token);
    }

    private ServiceProvider Services(bool applies)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(new FakeClock(TestPractice.Monday));
        services.Configure<BookingStoreOptions>(options => options.AppliesMigrations = applies);
        new WellnessBuilder(services).UseSqlite(File);
        return services.BuildServiceProvider();
    }
}
