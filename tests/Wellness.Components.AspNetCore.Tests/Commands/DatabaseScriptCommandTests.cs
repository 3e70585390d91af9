using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wellness.AspNetCore.Commands;
using Wellness.AspNetCore.Hosting;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Commands;

public sealed class DatabaseScriptCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAsync_OfASiteThatMayNotChangeItsTables_PrintsWhatLetsItStart()
    {
        await using var site = Site("false");
        var startup = site.Services.GetRequiredService<WellnessStartup>();
        (await Should.ThrowAsync<BookingStoreException>(() => startup.PrepareAsync(Token))).Message.ShouldContain(DatabaseScriptCommand.Name);
        await using var script = new StringWriter();
        await using var errors = new StringWriter();

        (await new DatabaseScriptCommand(site.Services).RunAsync(script, errors, Token)).ShouldBe(0);

        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "data", "wellness.db")};Pooling=false"))
        {
            await connection.OpenAsync(Token);
            await using var command = connection.CreateCommand();
            command.CommandText = script.ToString();
            await command.ExecuteNonQueryAsync(Token);
        }

        await startup.PrepareAsync(Token);
        errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task PrepareAsync_ASettingThatIsNoAnswer_NamesIt()
    {
        await using var site = Site("perhaps");

        (await Should.ThrowAsync<WellnessStartException>(() => site.Services.GetRequiredService<WellnessStartup>().PrepareAsync(Token)))
            .Message.ShouldContain("Wellness:Store:AppliesMigrations");
    }

    private WebApplication Site(string appliesMigrations)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder.Path });
        builder.Configuration.AddInMemoryCollection([new("Wellness:Store:AppliesMigrations", appliesMigrations)]);
        builder.Logging.ClearProviders();
        builder.Services.AddWellness(SamplePractice.Create(), builder.Configuration).UseSqlite();
        var app = builder.Build();
        app.MapWellness();
        return app;
    }
}
