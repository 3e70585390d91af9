using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using NodaTime.Testing;
using Wellness.AspNetCore.Bookings;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Bookings;

public class BookingCellsHealthCheckTests
{
    private static readonly CellFault Fault = new(CellFaultKind.Missing, "practitioner/ann", 5_908_500, Guid.Parse("01956f00-0000-7000-8000-000000000001"));

    [Fact]
    public async Task CheckHealthAsync_CellsEqualBookings_IsHealthyFromYesterdayOn()
    {
        var check = new FixedCheck();

        (await RunAsync(check)).Status.ShouldBe(HealthStatus.Healthy);

        check.From.ShouldBe(TestSite.Now - Duration.FromDays(1));
    }

    [Fact]
    public async Task CheckHealthAsync_CellsThatDiffer_NamesThem()
    {
        var result = await RunAsync(new FixedCheck(Fault));

        result.Status.ShouldBe(HealthStatus.Unhealthy);
        result.Description.ShouldBe("1 cells differ from the bookings: Missing practitioner/ann 5908500 of 01956f00-0000-7000-8000-000000000001");
    }

    [Fact]
    public async Task CheckHealthAsync_AStoreWithoutCells_IsHealthy() => (await RunAsync(null)).Status.ShouldBe(HealthStatus.Healthy);

    private static async Task<HealthCheckResult> RunAsync(IBookingStoreCheck? check)
    {
        var services = new ServiceCollection();
        if (check is not null)
        {
            services.AddSingleton(check);
        }

        await using var provider = services.BuildServiceProvider();
        return await new BookingCellsHealthCheck(provider, new FakeClock(TestSite.Now)).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
    }

    private sealed class FixedCheck(params CellFault[] faults) : IBookingStoreCheck
    {
        public Instant? From { get; private set; }

        public Task ReachAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task<IReadOnlyList<CellFault>> RunAsync(Instant from, CancellationToken cancellationToken = default)
        {
            From = from;
            return Task.FromResult<IReadOnlyList<CellFault>>(faults);
        }
    }
}
