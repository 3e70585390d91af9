using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wellness.Bookings;

namespace Wellness.Components;

/// <summary>Bookings that can't be reached: the visitor is told so in the page, and the log why.</summary>
internal static partial class StoreFault
{
    /// <summary>Logs the fault.</summary>
    public static void Log(IServiceProvider services, BookingStoreException fault)
    {
        if (services.GetService<ILoggerFactory>() is { } factory)
        {
            Unreachable(factory.CreateLogger(typeof(StoreFault).Namespace!), fault.Message);
        }
    }

    /// <summary>Does what a form asks.</summary>
    /// <returns>What the form says where the bookings can't be reached, or null. It keeps its key: sent again, it is done once.</returns>
    public static async Task<string?> TryAsync(IServiceProvider services, Func<Task> send)
    {
        try
        {
            await send();
            return null;
        }
        catch (BookingStoreException fault)
        {
            Log(services, fault);
            return BookingText.Get("ProblemUnreachable");
        }
    }

    [LoggerMessage(4003, LogLevel.Error, "The bookings could not be reached, and a visitor was told so. {Reason}")]
    private static partial void Unreachable(ILogger logger, string reason);
}
