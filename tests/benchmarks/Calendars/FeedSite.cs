using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Benchmarks.Calendars;

/// <summary>A site on Kestrel in this process, with its SQLite file; the appointments of the feed come from memory, its token and its version from the file.</summary>
public sealed class FeedSite : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-benchmark-").FullName;
    private readonly WebApplication _app;

    private FeedSite(int events)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddWellness(CalendarWorkload.Practice, new ConfigurationManager()).UseSqlite();
        builder.Services.AddSingleton<IAppointmentReader>(new Reader(CalendarWorkload.Bookings(events)));
        _app = builder.Build();
        _app.MapGet("/empty", () => TypedResults.Ok());
        _app.MapWellness();
    }

    /// <summary>Sends nothing that is not asked for.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The path of a practitioner's feed.</summary>
    public string Feed { get; private set; } = "";

    public static async Task<FeedSite> StartAsync(int events)
    {
        var site = new FeedSite(events);
        await site._app.StartAsync();
        site.Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(site._app.Urls.Single()) };
        var issued = await site._app.Services.GetRequiredService<IFeedTokenStore>().CreateAsync(new FeedScope(CalendarWorkload.Practitioner));
        site.Feed = $"/wellness/feeds/{issued.Secret.Reveal()}.ics";
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Reader(IReadOnlyList<Booking> bookings) : IAppointmentReader
    {
        public Task<long> CalendarVersionAsync(string practitioner, CancellationToken cancellationToken = default) => Task.FromResult(0L);

        public Task<IReadOnlyList<Booking>> AppointmentsAsync(
            string practitioner, Instant from, Instant cancelledSince, CancellationToken cancellationToken = default) => Task.FromResult(bookings);

        public Task<IReadOnlyList<Booking>> ClientAppointmentsAsync(
            ClientKey client, Instant from, Instant cancelledSince, CancellationToken cancellationToken = default) => Task.FromResult(bookings);
    }
}
