using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.AspNetCore.Hosting;
using Wellness.AspNetCore.Messages;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>A site with its SQLite file whose outbox worker a test drives round by round, or starts as it runs.</summary>
internal sealed class MailSite : IAsyncDisposable
{
    /// <summary>Thursday, ten in the morning in New York: two days after <see cref="TestSite.Now"/>.</summary>
    public static readonly Instant Thursday = Instant.FromUtc(2026, 12, 3, 15, 0);

    public const string ClientName = "Mara O'Client";
    public const string ClientEmail = "mara@client.example";
    public const string Note = "Left shoulder since the fall.";

    private readonly TemporaryFolder? _own;

    private MailSite(string? folder)
    {
        _own = folder is null ? new TemporaryFolder() : null;
        Folder = folder ?? _own!.Path;
    }

    public string Folder { get; }

    public FakeClock Clock { get; private init; } = new(TestSite.Now);

    public CapturedMail Mail { get; } = new();

    public CapturedLogs Logs { get; } = new();

    public WebApplication App { get; private set; } = null!;

    public IBookingService Bookings => App.Services.GetRequiredService<IBookingService>();

    public IOutboxStore Outbox => App.Services.GetRequiredService<IOutboxStore>();

    public OutboxWorker Worker => App.Services.GetServices<IHostedService>().OfType<OutboxWorker>().Single();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A site that is not started: its worker runs when a test says so, and its mail is captured.</summary>
    public static async Task<MailSite> OpenAsync(
        Action<IServiceCollection>? configure = null, string? folder = null, FakeClock? clock = null, Practice? practice = null)
    {
        var site = new MailSite(folder) { Clock = clock ?? new FakeClock(TestSite.Now) };
        site.Build(new Dictionary<string, string?>(), services =>
        {
            services.AddSingleton<IMailSender>(site.Mail);
            configure?.Invoke(services);
        }, practice);
        await site.App.Services.GetRequiredService<WellnessStartup>().PrepareAsync(Token);
        return site;
    }

    /// <summary>A site as it is deployed, on a free port, with settings of its own.</summary>
    public static async Task<MailSite> StartAsync(params (string Key, string Value)[] settings)
    {
        var site = new MailSite(null);
        site.Build(settings.ToDictionary(pair => $"Wellness:{pair.Key}", pair => (string?)pair.Value), _ => { }, null);
        await site.App.StartAsync(Token);
        return site;
    }

    public async Task<(Booking Booking, ManageToken Token)> BookAsync(
        Instant? start = null, string? culture = null, string key = "first", string practitioner = "ann", ClientDetails? client = null)
    {
        var request = new BookingRequest("nmt", Duration.FromMinutes(60), practitioner, start ?? Thursday, $"visitor-{key}", key.PadRight(40, '_'))
        {
            Culture = culture,
        };
        var result = await Bookings.BookAsync(request, client ?? new ClientDetails(ClientName, ClientEmail, "555 0100 22", Note), Token);
        var booked = result.ShouldBeOfType<BookingResult.Booked>();
        return (booked.Booking, booked.Token!);
    }

    /// <summary>One round of the worker.</summary>
    public Task<bool> RunAsync() => Worker.RunOnceAsync(Outbox, Token);

    public Task<OutboxSummary> SummaryAsync() => Outbox.SummaryAsync(Clock.GetCurrentInstant(), Token);

    /// <summary>Waits for what a running worker does by itself.</summary>
    public static async Task UntilAsync(Func<Task<bool>> done)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await done())
        {
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(60), "the worker does nothing");
            await Task.Delay(20, Token);
        }
    }

    public HttpClient Client() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(App.Urls.Single()) };

    public async ValueTask DisposeAsync()
    {
        await App.EndAsync();
        _own?.Dispose();
    }

    private void Build(Dictionary<string, string?> settings, Action<IServiceCollection> configure, Practice? practice)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Folder });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Logs).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<IClock>(Clock);
        configure(builder.Services);
        builder.Services.AddWellness(practice ?? SamplePractice.Create(), builder.Configuration).UseSqlite();
        App = builder.Build();
        App.MapWellness();
    }
}
