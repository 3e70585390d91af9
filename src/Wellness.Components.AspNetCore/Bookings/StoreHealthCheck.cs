using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Bookings;

/// <summary>Unhealthy while the store can't be opened and read, or has gone from its place.</summary>
internal sealed class StoreHealthCheck(IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (services.GetService<IBookingStoreCheck>() is not { } store)
        {
            return HealthCheckResult.Healthy("The bookings are kept elsewhere.");
        }

        try
        {
            await store.ReachAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (BookingStoreException fault)
        {
            return HealthCheckResult.Unhealthy("The bookings can't be read.", fault);
        }
    }
}
