using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Calendars;

/// <summary>Looks now and then for calendars that are due. Several sites over one database share the work.</summary>
internal sealed partial class ExternalCalendarWorker(IServiceProvider services, TimeProvider time, ILogger<ExternalCalendarWorker> logs)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A store of the site's own need not know external calendars.
        if (services.GetService<IExternalCalendarStore>() is null)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await services.GetRequiredService<ExternalCalendarRefresher>().RefreshDueAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // A calendar that brings this about must not end the reading of the others, nor the site; a cancellation that is not the stop is one, too.
                LogFault(logs, fault);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(4202, LogLevel.Error, "Reading external calendars failed; it is tried again.", EventName = "CalendarFault")]
    private static partial void LogFault(ILogger logs, Exception fault);
}
