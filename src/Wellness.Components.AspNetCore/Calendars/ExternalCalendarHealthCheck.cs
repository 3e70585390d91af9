using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Calendars;

/// <summary>Degraded when the busy times of a calendar are older than <see cref="ExternalCalendarOptions.StaleAfter"/>, or were never read.</summary>
internal sealed class ExternalCalendarHealthCheck(IServiceProvider services, IClock clock, IOptions<ExternalCalendarOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (services.GetService<IExternalCalendarStore>() is not { } store)
        {
            return HealthCheckResult.Healthy("The store keeps none.");
        }

        var calendars = await store.ListAsync(cancellationToken);
        var oldest = clock.GetCurrentInstant() - options.Value.StaleAfter;
        var stale = calendars.Where(calendar => calendar.LastAttempt is not null && !(calendar.LastSuccess >= oldest)).ToList();
        return stale.Count == 0
            ? HealthCheckResult.Healthy($"{calendars.Count} calendars.")
            : HealthCheckResult.Degraded(
                string.Join("; ", stale.Select(calendar => $"'{calendar.Name}' of {calendar.Practitioner}: {Age(calendar)}{Failure(calendar)}")));
    }

    private static string Age(ExternalCalendar calendar) => calendar.LastSuccess is { } success ? $"last read {success}" : "never read";

    // What was refused may be about a person, and what a check says goes to the log: the practice's page shows it.
    private static string Failure(ExternalCalendar calendar) => calendar.Failure is { } failure ? $" ({failure.Reason})" : "";
}
