using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Bookings;

/// <summary>Applies new rules of time zones once after the start, then ends holds and offers what is free each minute. Several sites over one database share the work.</summary>
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

        var isUpToDate = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            // The first pause lets the start bring the tables up to date.
            await Task.Delay(Pause, time, stoppingToken);
            try
            {
                isUpToDate = isUpToDate || await UpdateAsync(stoppingToken);
                await services.GetRequiredService<BookingUpkeep>().RunAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(logs, fault);
            }
        }
    }

    private async Task<bool> UpdateAsync(CancellationToken cancellationToken)
    {
        var result = await services.GetRequiredService<TimeZoneUpdate>().RunAsync(cancellationToken);
        if (result.Moved + result.Displaced > 0)
        {
            LogUpdate(logs, result.Moved, result.Displaced);
        }

        return true;
    }

    [LoggerMessage(4001, LogLevel.Error, "Ending holds and offering free times failed; it is tried again.", EventName = "UpkeepFault")]
    private static partial void LogFault(ILogger logs, Exception fault);

    [LoggerMessage(4002, LogLevel.Warning, "New rules of time zones moved {Moved} bookings; {Displaced} more should have moved, but somebody else has their time.", EventName = "ZonesChanged")]
    private static partial void LogUpdate(ILogger logs, int moved, int displaced);
}
