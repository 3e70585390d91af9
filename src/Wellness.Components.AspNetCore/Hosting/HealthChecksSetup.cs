using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Wellness.AspNetCore.Bookings;
using Wellness.AspNetCore.Calendars;
using Wellness.AspNetCore.Messages;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Registers the kit's health checks, once however often <c>AddWellness</c> is called.</summary>
internal sealed class HealthChecksSetup : IConfigureOptions<HealthCheckServiceOptions>
{
    /// <summary>Longer than any check of a store that works, and shorter than what asks for health usually waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public void Configure(HealthCheckServiceOptions options)
    {
        Add<StoreHealthCheck>(options, WellnessHealthChecks.Store, Patience);
        Add<BookingCellsHealthCheck>(options, WellnessHealthChecks.Cells);
        Add<OutboxHealthCheck>(options, WellnessHealthChecks.Outbox);
        Add<ExternalCalendarHealthCheck>(options, WellnessHealthChecks.Calendars);
    }

    private static void Add<T>(HealthCheckServiceOptions options, string name, TimeSpan? timeout = null)
        where T : class, IHealthCheck =>
        options.Registrations.Add(new HealthCheckRegistration(
            name, ActivatorUtilities.GetServiceOrCreateInstance<T>, failureStatus: null, [WellnessHealthChecks.Tag], timeout));
}
