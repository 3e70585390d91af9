using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>A site on a real Kestrel and a free port, with bookings in memory and a clock that stands.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    /// <summary>Tuesday, half past two in the afternoon in New York.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 12, 1, 19, 30);

    private readonly TemporaryFolder _folder = new();

    private TestSite()
    {
    }

    public FakeBookings Bookings { get; } = new();

    public FakeClock Clock { get; } = new(Now);

    public CapturedLogs Logs { get; } = new();

    public WebApplication App { get; private set; } = null!;

    /// <summary>Follows no redirects and keeps no cookies: a test states what it sends.</summary>
    public HttpClient Client { get; private set; } = null!;

    public static async Task<TestSite> StartAsync(
        Action<WebApplication>? map = null, IReadOnlyDictionary<string, string?>? settings = null, Practice? practice = null)
    {
        var site = Create(map, settings, practice: practice);
        await site.App.StartAsync(TestContext.Current.CancellationToken);
        site.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(site.App.Urls.Single()),
        };
        return site;
    }

    public static TestSite Create(
        Action<WebApplication>? map = null, IReadOnlyDictionary<string, string?>? settings = null, bool fromFile = false, Practice? practice = null)
    {
        var site = new TestSite();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = site._folder.Path });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(site.Logs).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<IClock>(site.Clock);
        builder.Services.AddSingleton<IBookingService>(site.Bookings);
        builder.Services.AddSingleton<IAppointmentReader>(site.Bookings);
        builder.Services.AddSingleton<IFeedTokenStore>(site.Bookings);
        builder.Services.AddSingleton<IBusyTimeStore>(site.Bookings);
        builder.Services.AddSingleton<IBookingStoreInitializer>(site.Bookings);
        if (fromFile)
        {
            builder.Services.AddWellness(builder.Configuration);
        }
        else
        {
            builder.Services.AddWellness(practice ?? SamplePractice.Create(), builder.Configuration);
        }

        site.App = builder.Build();
        site.App.UseStatusCodePages(context => context.HttpContext.Response.WriteAsync("The site's own page"));
        map?.Invoke(site.App);
        site.App.MapWellness();
        return site;
    }

    public string WriteFile(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string FullPath(string name) => Path.Combine(_folder.Path, name);

    public async Task<HttpResponseMessage> SendAsync(string path, HttpMethod? method = null, string? cookie = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await App.EndAsync();
        _folder.Dispose();
    }
}
