using System.Net;
using System.Net.Sockets;

namespace Wellness.AspNetCore.Calendars;

/// <summary>Looks a host up and connects to what it found, if that is allowed: nothing is looked up a second time in between.</summary>
/// <param name="resolve">Gives the addresses of a host.</param>
/// <param name="admits">Which addresses may be connected to.</param>
internal sealed class GuardedConnector(
    Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> admits)
{
    /// <summary>The system's names, and only the public internet.</summary>
    public static GuardedConnector Public { get; } = new(Dns.GetHostAddressesAsync, PublicAddresses.Contain);

    /// <summary>A handler that connects through the guard, and neither follows redirects nor knows a proxy, a cookie or a credential.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        ConnectCallback = async (context, cancellationToken) => await ConnectAsync(context.DnsEndPoint, cancellationToken),
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = 64,
        ActivityHeadersPropagator = null,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
    };

    private async Task<Stream> ConnectAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var host = endPoint.Host.Trim('[', ']');
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await resolve(host, cancellationToken);
        var admitted = found.Where(admits).ToArray();
        if (admitted.Length == 0)
        {
            throw new FetchRefusedException(found.Length == 0 ? FetchRefusal.Unreachable : FetchRefusal.PrivateAddress, endPoint.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(admitted, endPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
