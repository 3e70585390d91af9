using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Wellness.AspNetCore.Messages;
using Wellness.Bookings;
using Wellness.Components.Messages;
using Wellness.Practices;

namespace Wellness.AspNetCore.Hosting;

/// <summary>Finds out before the first visitor comes whether the practice can be read and its bookings be kept.</summary>
internal sealed class WellnessStartup(IServiceProvider services, MappedSite site) : IHostedLifecycleService
{
    private bool _prepared;

    /// <summary>Reads the settings and the practice, and opens the store; once, however often it is called.</summary>
    /// <exception cref="WellnessStartException">A setting is malformed, the data folder can't be made, or there is no store.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_prepared)
        {
            return;
        }

        _ = services.GetRequiredService<IOptions<WellnessOptions>>().Value;
        _ = services.GetRequiredService<IOptions<BookingOptions>>().Value;
        _ = services.GetRequiredService<IOptions<BookingStoreOptions>>().Value;
        _ = services.GetRequiredService<IOptions<ExternalCalendarOptions>>().Value;
        _ = services.GetRequiredService<IOptions<FormOptions>>().Value;
        var mail = services.GetRequiredService<IOptions<MailOptions>>().Value;
        var outbox = services.GetRequiredService<IOptions<OutboxOptions>>().Value;
        _ = services.GetRequiredService<IOptions<MessageTemplates>>().Value;
        services.GetRequiredService<SettingReader>().ThrowIfFaulty();
        MailStart.Check(mail, outbox, services.GetRequiredService<Practice>());
        Make(services.GetRequiredService<DataFolder>());
        if (services.GetService<IBookingStoreInitializer>() is not { } store)
        {
            throw new WellnessStartException("Nothing keeps the bookings: call UseSqlite() on what AddWellness returns.");
        }

        await store.InitializeAsync(cancellationToken);
        _prepared = true;
    }

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        if (site.LacksAntiforgery())
        {
            throw new WellnessStartException(
                "The site has forms and nothing that protects them: call app.UseAntiforgery() before app.MapRazorComponents.");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Make(DataFolder folder)
    {
        try
        {
            Directory.CreateDirectory(folder.Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WellnessStartException($"The data folder '{folder.Path}' can't be made: {fault.Message}", fault);
        }
    }
}
