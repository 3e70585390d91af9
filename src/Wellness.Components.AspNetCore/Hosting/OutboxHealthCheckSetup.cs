using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Wellness.AspNetCore.Messages;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Registers the outbox's health check, once however often it is asked for.</summary>
internal sealed class OutboxHealthCheckSetup : IConfigureOptions<HealthCheckServiceOptions>
{
    public void Configure(HealthCheckServiceOptions options) => options.Registrations.Add(new HealthCheckRegistration(
        OutboxHealthCheck.Name, ActivatorUtilities.GetServiceOrCreateInstance<OutboxHealthCheck>, failureStatus: null, tags: null));
}
