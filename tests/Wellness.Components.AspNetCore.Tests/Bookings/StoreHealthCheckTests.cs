using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Wellness.AspNetCore.Tests.Support;

namespace Wellness.AspNetCore.Tests.Bookings;

public class StoreHealthCheckTests
{
    [Fact]
    public async Task CheckHealthAsync_StoreThatAnswersAndThenNot_SaysSo()
    {
        await using var site = await PageSite.StartAsync(LogLevel.Warning);
        (await CheckAsync(site)).ShouldBe(HealthStatus.Healthy);

        await using (var connection = new SqliteConnection($"Data Source={site.Database};Pooling=False"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE booking RENAME TO elsewhere";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        (await CheckAsync(site)).ShouldBe(HealthStatus.Unhealthy);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CheckHealthAsync_FileThatWasMovedAway_IsUnhealthy(bool emptyInItsPlace)
    {
        await using var site = await PageSite.StartAsync(LogLevel.Warning);
        (await CheckAsync(site)).ShouldBe(HealthStatus.Healthy);
        File.Move(site.Database, $"{site.Database}.away");
        if (emptyInItsPlace)
        {
            await File.WriteAllBytesAsync(site.Database, [], TestContext.Current.CancellationToken);
        }

        (await CheckAsync(site)).ShouldBe(HealthStatus.Unhealthy);
    }

    [Fact]
    public async Task Registration_StoreThatHangs_IsGivenFiveSeconds()
    {
        await using var site = TestSite.Create();
        var checks = site.App.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        checks.Single(check => check.Name == WellnessHealthChecks.Store).Timeout.ShouldBe(TimeSpan.FromSeconds(5));
    }

    private static async Task<HealthStatus> CheckAsync(PageSite site)
    {
        var report = await site.App.Services.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(check => check.Name == WellnessHealthChecks.Store, TestContext.Current.CancellationToken);
        return report.Entries[WellnessHealthChecks.Store].Status;
    }
}
