using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Messages;

/// <summary>Degraded while a message waits longer than it should, or one was given up; unhealthy while the outbox can't be read.</summary>
internal sealed class OutboxHealthCheck(IServiceProvider services, IOptions<OutboxOptions> options, IClock clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (services.GetService<IOutboxStore>() is not { } outbox)
        {
            return HealthCheckResult.Healthy("The store keeps no outbox.");
        }

        OutboxSummary summary;
        var now = clock.GetCurrentInstant();
        try
        {
            summary = await outbox.SummaryAsync(Instant.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()), cancellationToken);
        }
        catch (BookingStoreException fault)
        {
            return HealthCheckResult.Unhealthy("The outbox can't be read.", fault);
        }

        var age = summary.OldestDue is { } due ? now - due : Duration.Zero;
        var data = new Dictionary<string, object>
        {
            ["oldestSeconds"] = (long)age.TotalSeconds,
            ["due"] = summary.Due,
            ["dead"] = summary.Dead,
        };
        return summary.Dead > 0 ? HealthCheckResult.Degraded("Some messages could not be delivered and were given up.", data: data)
            : age >= options.Value.LateAfter ? HealthCheckResult.Degraded("Messages wait longer than they should.", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}
