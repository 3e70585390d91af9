using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Bookings;

/// <summary>Unhealthy while the store can't be opened and read.</summary>
internal sealed class StoreHealthCheck(IServiceProvider services) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (services.GetService<IBookingStore>() is not { } store)
        {
            return HealthCheckResult.Healthy("The bookings are kept elsewhere.");
        }

        try
        {
            // No booking has this id, but to say so the store must be opened and asked.
            await store.FindAsync(Guid.Empty, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (BookingStoreException fault)
        {
            return HealthCheckResult.Unhealthy("The bookings can't be read.", fault);
        }
    }
}
