using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Bookings;

/// <summary>Applies new rules of time zones after the start, until every booking has its time, and runs <see cref="BookingUpkeep"/> each minute. Several sites over one database share the work.</summary>
internal sealed partial class BookingUpkeepWorker(IServiceProvider services, TimeProvider time, ILogger<BookingUpkeepWorker> logs) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A store of the site's own need not have these parts.
        if (services.GetService<IUpkeepStore>() is null || services.GetService<IWaitingListStore>() is null)
        {
            return;
        }

        TimeZoneUpdateResult? update = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            // The first pause lets the start bring the tables up to date.
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                // Whom somebody else's booking keeps from their time may have it once that one has moved or ended.
                if (update is not { Displaced: 0 })
                {
                    update = await UpdateAsync(update?.Displaced ?? 0, stoppingToken);
                }

                await services.GetRequiredService<BookingUpkeep>().RunAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // A cancellation may be a fault, too, and a worker that ends would end the site.
                LogFault(logs, fault);
            }
        }
    }

    /// <param name="known">How many the log knows of already that should have moved.</param>
    /// <param name="cancellationToken">Stops between bookings.</param>
    private async Task<TimeZoneUpdateResult> UpdateAsync(int known, CancellationToken cancellationToken)
    {
        var result = await services.GetRequiredService<TimeZoneUpdate>().RunAsync(cancellationToken);
        if (result.Moved > 0 || result.Displaced > known)
        {
            LogUpdate(logs, result.Moved, result.Displaced);
        }

        return result;
    }

    [LoggerMessage(4001, LogLevel.Error, "Ending holds, offering free times or forgetting old keys failed; it is tried again.", EventName = "UpkeepFault")]
    private static partial void LogFault(ILogger logs, Exception fault);

    [LoggerMessage(4002, LogLevel.Warning, "New rules of time zones moved {Moved} bookings; {Displaced} more should have moved, but somebody else has their time.", EventName = "ZonesChanged")]
    private static partial void LogUpdate(ILogger logs, int moved, int displaced);
}
