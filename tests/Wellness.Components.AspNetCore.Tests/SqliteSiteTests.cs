using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Components;

namespace Wellness.AspNetCore.Tests;

/// <summary>The site as it is deployed, with its SQLite file: what one request does, the next ones see.</summary>
public sealed class SqliteSiteTests : IDisposable
{
    // Thursday, ten in the morning in New York.
    private static readonly BookingChoice Choice = new(new SlotQuestion("nmt", Duration.FromMinutes(60), "ann"), Instant.FromUtc(2026, 12, 3, 15, 0));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Book_ThenFollowItsTraces_AllShowTheBooking()
    {
        await using var app = await StartAsync();
        using var client = ClientOf(app);
        var feed = await FeedAsync(app);
        var before = await client.GetAsync(feed, TestContext.Current.CancellationToken);

        var booked = await client.PostAsync("/book", null, TestContext.Current.CancellationToken);
        booked.StatusCode.ShouldBe(HttpStatusCode.OK, await booked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var cookies = string.Join("; ", booked.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        var id = Guid.Parse(await booked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var secret = cookies.Split('=')[^1];

        (await client.GetAsync($"/manage/{secret}", TestContext.Current.CancellationToken)).Headers.Location!.ToString().ShouldBe($"/manage/{id:D}");

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/wellness/appointments/{id:D}.ics");
        request.Headers.Add("Cookie", cookies);
        var file = await (await client.SendAsync(request, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        file.ShouldContain("DTSTART;TZID=America/New_York:20261203T100000\r\n");
        file.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain($"URL:https://quiet.example.com/manage/{secret}\r\n");

        var after = await client.GetAsync(feed, TestContext.Current.CancellationToken);
        after.Headers.ETag.ShouldNotBe(before.Headers.ETag);
        var text = (await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);
        text.ShouldContain(id.ToString("D"));
        text.ShouldNotContain(secret);
        text.ShouldNotContain("mara@example.com");
    }

    [Fact]
    public async Task Restart_SameFolder_KeepsBookingsFeedAddressAndTag()
    {
        string feed;
        string tag;
        await using (var first = await StartAsync())
        {
            using var client = ClientOf(first);
            feed = await FeedAsync(first);
            (await client.PostAsync("/book", null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
            tag = (await client.GetAsync(feed, TestContext.Current.CancellationToken)).Headers.ETag!.ToString();
        }

        await using var second = await StartAsync();
        using var again = ClientOf(second);
        again.DefaultRequestHeaders.Add("If-None-Match", tag);

        (await again.GetAsync(feed, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        File.Exists(Path.Combine(_folder.Path, "data", "wellness.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task RunWellnessAsync_DatabasePathIsAFolder_Is1()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data", "wellness.db"));

        (await Create().RunWellnessAsync([], TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task RunWellnessAsync_AddressOfAnotherProgram_Is1()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var app = Create();
        app.Urls.Clear();
        app.Urls.Add($"http://{other.LocalEndpoint}");

        (await app.RunWellnessAsync([], TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task Start_DatabasePathIsAFolder_NamesThePathAndTheReason()
    {
        var path = Path.Combine(_folder.Path, "data", "wellness.db");
        Directory.CreateDirectory(path);
        await using var app = Create();

        (await Should.ThrowAsync<BookingStoreException>(() => app.StartAsync(TestContext.Current.CancellationToken)))
            .Message.ShouldBe($"The bookings can't be kept in the SQLite file '{path}': it is a folder");
    }

    private static HttpClient ClientOf(WebApplication app) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };

    private static async Task<string> FeedAsync(WebApplication app)
    {
        var token = await app.Services.GetRequiredService<IFeedTokenStore>().CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);
        return $"/wellness/feeds/{token.Secret.Reveal()}.ics";
    }

    private async Task<WebApplication> StartAsync()
    {
        var app = Create();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private WebApplication Create()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder.Path });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IClock>(new FakeClock(TestSite.Now));
        builder.Services.AddWellness(SamplePractice.Create(), builder.Configuration).UseSqlite();
        var app = builder.Build();
        app.MapWellness();
        app.MapPost("/book", async (IBookingClient client) =>
            (await client.BookAsync(Choice, new ClientDetails("Mara Client", "mara@example.com"), "0123456789abcdef0123456789abcdef"))
                is BookingResult.Booked booked ? booked.Booking.Id.ToString("D") : "not booked");
        return app;
    }
}
