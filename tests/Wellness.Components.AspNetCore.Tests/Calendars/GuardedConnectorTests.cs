using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellness.AspNetCore.Calendars;

namespace Wellness.AspNetCore.Tests.Calendars;

/// <summary>Whatever an address says, nothing behind the site is connected to: a listener there sees nobody.</summary>
public sealed class GuardedConnectorTests : IDisposable
{
    private const int MostBytes = 1_000_000;

    /// <summary>Stands for the internet; everything else on this machine stands for what is private.</summary>
    private static readonly IPAddress Internet = IPAddress.Parse("127.0.0.2");

    private readonly TcpListener _private = Listen(IPAddress.Loopback);
    private readonly TcpListener _private6 = Listen(IPAddress.IPv6Loopback);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("0x7f.0x0.0x0.0x1")]
    [InlineData("0177.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("localhost")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[64:ff9b::7f00:1]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("①②⑦.0.0.1")]
    public async Task Fetch_HostThatIsPrivate_IsRefusedUnconnected(string host)
    {
        var result = await FetchAsync($"https://{host}:{Port(_private)}/a.ics", GuardedConnector.Public);

        result.ShouldBeOfType<FetchResult.Refused>().Reason.ShouldBe(FetchRefusal.PrivateAddress);
        _private.Pending().ShouldBeFalse();
    }

    [Theory]
    [InlineData("[::1]")]
    [InlineData("[0:0:0:0:0:0:0:1]")]
    [InlineData("[::]")]
    public async Task Fetch_HostThatIsPrivateInIpv6_IsRefusedUnconnected(string host)
    {
        var result = await FetchAsync($"https://{host}:{Port(_private6)}/a.ics", GuardedConnector.Public);

        result.ShouldBeOfType<FetchResult.Refused>().Reason.ShouldBe(FetchRefusal.PrivateAddress);
        _private6.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Fetch_NameThatPointsInside_IsRefusedUnconnected()
    {
        var result = await FetchAsync(
            $"https://calendar.example:{Port(_private)}/a.ics",
            new GuardedConnector((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.IPv6Loopback]), PublicAddresses.Contain));

        result.ShouldBe(new FetchResult.Refused(FetchRefusal.PrivateAddress, "calendar.example"));
        _private.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Fetch_NameThatPointsInsideOnceItWasChecked_IsConnectedWhereItWasChecked()
    {
        await using var server = await ServeAsync(app => app.MapGet("/a.ics", () => Results.Text("BEGIN:VCALENDAR", "text/calendar")));
        var lookups = 0;

        var result = await FetchAsync(
            $"https://calendar.example:{Port(server)}/a.ics",
            new GuardedConnector((_, _) => Task.FromResult<IPAddress[]>([++lookups == 1 ? Internet : IPAddress.Loopback]), Internet.Equals));

        result.ShouldBeOfType<FetchResult.Fetched>();
        lookups.ShouldBe(1);
        _private.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Fetch_NameWithAddressesInsideAndOutside_IsConnectedOutside()
    {
        await using var server = await ServeAsync(app => app.MapGet("/a.ics", () => Results.Text("BEGIN:VCALENDAR", "text/calendar")));

        var result = await FetchAsync(
            $"https://calendar.example:{Port(server)}/a.ics",
            new GuardedConnector((_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, Internet]), Internet.Equals));

        result.ShouldBeOfType<FetchResult.Fetched>();
    }

    [Fact]
    public async Task Fetch_RedirectInside_IsRefusedUnconnected()
    {
        await using var server = await ServeAsync(app => app.MapGet("/a.ics", () => Results.Redirect($"https://127.0.0.1:{Port(_private)}/secret")));

        var result = await FetchAsync($"https://127.0.0.2:{Port(server)}/a.ics", new GuardedConnector(Dns.GetHostAddressesAsync, Internet.Equals));

        result.ShouldBe(new FetchResult.Refused(FetchRefusal.PrivateAddress, "127.0.0.1"));
        _private.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Fetch_CompressedCalendar_IsDecompressed()
    {
        await using var server = await ServeAsync(app => app.MapGet("/a.ics", context => CompressAsync(context, 1)));

        var result = await FetchAsync($"https://127.0.0.2:{Port(server)}/a.ics", new GuardedConnector(Dns.GetHostAddressesAsync, Internet.Equals));

        result.ShouldBeOfType<FetchResult.Fetched>().Bytes.Length.ShouldBe(100_000);
    }

    [Fact]
    public async Task Fetch_CompressedBomb_IsRefusedByItsFullSize()
    {
        await using var server = await ServeAsync(app => app.MapGet("/a.ics", context => CompressAsync(context, 500)));

        var result = await FetchAsync($"https://127.0.0.2:{Port(server)}/a.ics", new GuardedConnector(Dns.GetHostAddressesAsync, Internet.Equals));

        result.ShouldBe(new FetchResult.Refused(FetchRefusal.TooLarge, "more than 1000000 bytes"));
    }

    [Fact]
    public async Task Fetch_ServerWhoseCertificateNobodyTrusts_IsRefused()
    {
        await using var server = await ServeAsync(app => app.MapGet("/a.ics", () => "BEGIN:VCALENDAR"));

        var result = await FetchAsync(
            $"https://127.0.0.2:{Port(server)}/a.ics", new GuardedConnector(Dns.GetHostAddressesAsync, Internet.Equals), trusts: false);

        result.ShouldBe(new FetchResult.Refused(FetchRefusal.Unreachable, "SecureConnectionError"));
    }

    [Fact]
    public async Task Fetch_NameWithoutAnAddress_IsRefused() =>
        (await FetchAsync("https://calendar.example/a.ics", new GuardedConnector((_, _) => throw new SocketException(11001), _ => true)))
            .ShouldBeOfType<FetchResult.Refused>().Reason.ShouldBe(FetchRefusal.Unreachable);

    public void Dispose()
    {
        _private.Dispose();
        _private6.Dispose();
    }

    private static async Task<FetchResult> FetchAsync(string address, GuardedConnector connector, bool trusts = true)
    {
        var handler = connector.Handler();
        if (trusts)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null;
        }

        using var fetcher = new CalendarFetcher(handler, MostBytes, TimeSpan.FromMinutes(1), TimeProvider.System);
        return await fetcher.FetchAsync(address, null, null, TestContext.Current.CancellationToken);
    }

    private static async Task CompressAsync(HttpContext context, int times)
    {
        context.Response.ContentType = "text/calendar";
        context.Response.Headers.ContentEncoding = "gzip";
        var block = Encoding.ASCII.GetBytes(new string('x', 100_000));
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        for (var i = 0; i < times; i++)
        {
            await gzip.WriteAsync(block, context.RequestAborted);
        }
    }

    private static async Task<WebApplication> ServeAsync(Action<WebApplication> map)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=calendar.example", key, HashAlgorithmName.SHA256);
        var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(Internet, 0, listen => listen.UseHttps(certificate)));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static TcpListener Listen(IPAddress address)
    {
        var listener = new TcpListener(address, 0);
        listener.Start();
        return listener;
    }

    private static int Port(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static int Port(WebApplication app) => new Uri(app.Urls.Single()).Port;
}
