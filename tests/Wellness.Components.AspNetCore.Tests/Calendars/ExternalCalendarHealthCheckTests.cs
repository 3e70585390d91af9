using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Wellness.AspNetCore.Calendars;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Calendars;

public sealed class ExternalCalendarHealthCheckTests : IDisposable
{
    private readonly CalendarRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Check_NoCalendarOrOneThatIsNotReadYet_IsHealthy()
    {
        (await CheckAsync()).Status.ShouldBe(HealthStatus.Healthy);
        _rig.Add();

        (await CheckAsync()).Status.ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Check_CalendarOlderThanItsBound_IsDegraded()
    {
        _rig.Add();
        await _rig.RefreshAsync(CalendarRig.Event(3));
        _rig.Wait(Duration.FromHours(6));
        await _rig.RefreshAsync(new FetchResult.Refused(FetchRefusal.WrongStatus, "404"));

        (await CheckAsync()).Status.ShouldBe(HealthStatus.Healthy);
        _rig.Wait(Duration.FromMilliseconds(1));
        var result = await CheckAsync();

        result.Status.ShouldBe(HealthStatus.Degraded);
        result.Description.ShouldBe("'Private' of ann: last read 2026-12-01T19:30:00Z (WrongStatus)");
    }

    [Fact]
    public async Task Check_CalendarThatNeverCouldBeRead_IsDegraded()
    {
        _rig.Add();
        await _rig.RefreshAsync(new FetchResult.Refused(FetchRefusal.WrongType, "text/html"));

        (await CheckAsync()).Description.ShouldBe("'Private' of ann: never read (WrongType)");
    }

    [Fact]
    public async Task AddWellness_WithHealthChecks_HasItAmongThem()
    {
        await using var site = TestSite.Create();

        var report = await site.App.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        report.Entries["wellness-calendars"].Status.ShouldBe(HealthStatus.Healthy, "a store of the site's own need not know calendars");
    }

    private async Task<HealthCheckResult> CheckAsync()
    {
        await using var services = new ServiceCollection().AddSingleton<IExternalCalendarStore>(_rig.Store).BuildServiceProvider();
        return await new ExternalCalendarHealthCheck(services, _rig.Clock, Microsoft.Extensions.Options.Options.Create(_rig.Options))
            .CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
    }
}
