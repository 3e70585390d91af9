using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Bookings;

/// <summary>Unhealthy when the cells of the store differ from what its bookings take, from yesterday on.</summary>
internal sealed class BookingCellsHealthCheck(IServiceProvider services, IClock clock) : IHealthCheck
{
    private const int Shown = 5;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (services.GetService<IBookingStoreCheck>() is not { } check)
        {
            return HealthCheckResult.Healthy("The store has no cells to check.");
        }

        var faults = await check.RunAsync(clock.GetCurrentInstant() - Duration.FromDays(1), cancellationToken);
        return faults.Count == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(string.Create(
                CultureInfo.InvariantCulture,
                $"{faults.Count} cells differ from the bookings: {string.Join("; ", faults.Take(Shown).Select(fault => $"{fault.Kind} {fault.Resource} {fault.Cell} of {fault.Owner}"))}"));
    }
}
