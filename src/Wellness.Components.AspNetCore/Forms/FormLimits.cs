using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.AspNetCore.Telemetry;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Forms;

/// <summary>Counts what addresses and mailboxes send, and turns away what is too much with 429 and the time to wait.</summary>
/// <remarks>
/// It looks at the connection's address where the form is answered, behind all middleware, so that a site behind a proxy
/// has put the visitor's own address there. What it keeps in memory are addresses and hashes, for the length of a window.
/// </remarks>
internal sealed partial class FormLimits(IOptions<FormOptions> options, BookingInstruments instruments, ILogger<FormLimits> log) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _addresses = Limiter(options.Value.PostsPerAddress, options.Value.AddressWindow);
    private readonly PartitionedRateLimiter<string> _emails = Limiter(options.Value.BookingsPerEmail, options.Value.EmailWindow);
    private int _hasWarned;

    /// <summary>Counts a form that was sent.</summary>
    /// <param name="context">The request; where it is turned away, its answer gets the status 429.</param>
    /// <param name="email">The e-mail address in the form; null where it has none.</param>
    /// <returns>How long to wait; null where it may pass.</returns>
    public Duration? Count(HttpContext context, string? email)
    {
        Warn(context);
        var wait = Take(_addresses, AddressRange.Of(context.Connection.RemoteIpAddress), "address")
            ?? (email is null ? null : Take(_emails, ClientKey.Of(email).Value!, "email"));
        if (wait is { } pause)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return wait;
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _emails.Dispose();
    }

    private Duration? Take(PartitionedRateLimiter<string> limiter, string partition, string reason)
    {
        using var lease = limiter.AttemptAcquire(partition);
        if (lease.IsAcquired)
        {
            return null;
        }

        instruments.Refused(reason);
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Duration.FromTimeSpan(wait) : Duration.FromMinutes(1);
    }

    // A proxy's own address with the visitor's still in the header: nobody has read it, and all visitors count as one.
    private void Warn(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && context.Request.Headers.ContainsKey("X-Forwarded-For") && Interlocked.Exchange(ref _hasWarned, 1) == 0)
        {
            LogProxy(log);
        }
    }

    private static PartitionedRateLimiter<string> Limiter(int most, Duration window) => PartitionedRateLimiter.Create<string, string>(
        partition => RateLimitPartition.GetFixedWindowLimiter(
            partition, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window.ToTimeSpan(), QueueLimit = 0 }));

    [LoggerMessage(4301, LogLevel.Warning, "The site seems to be behind a proxy whose X-Forwarded-For nobody reads, so all visitors count as one: call app.UseForwardedHeaders() first.", EventName = "ProxyUnread")]
    private static partial void LogProxy(ILogger log);
}
