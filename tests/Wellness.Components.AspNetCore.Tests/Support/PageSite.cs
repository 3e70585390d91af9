using System.Net;
using System.Security.Claims;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.AspNetCore.Messages;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>A whole site on Kestrel with the kit's pages and a SQLite file, in this process: all that it logs and measures can be looked at.</summary>
internal sealed class PageSite : IAsyncDisposable
{
    /// <summary>The details of Thursday, ten in the morning.</summary>
    public const string Details = "/book?service=nmt&length=60&day=2026-12-03&time=10:00";

    /// <summary>The header that signs the practice in.</summary>
    public const string Practice = "X-Practice";

    private readonly TemporaryFolder _folder = new();

    private PageSite()
    {
    }

    public FakeClock Clock { get; } = new(TestSite.Now);

    public CapturedLogs Logs { get; } = new();

    public CapturedMail Mail { get; } = new();

    public WebApplication App { get; private set; } = null!;

    public string DataFolder => Path.Combine(_folder.Path, "data");

    public string Database => Path.Combine(DataFolder, "wellness.db");

    public OutboxWorker Worker => App.Services.GetServices<IHostedService>().OfType<OutboxWorker>().Single();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="settings">Settings below <c>Wellness:</c>.</param>
    public static Task<PageSite> StartAsync(params (string Key, string Value)[] settings) => StartAsync(LogLevel.Trace, settings);

    /// <param name="level">The least level that is logged: everything costs time.</param>
    /// <param name="settings">Settings below <c>Wellness:</c>.</param>
    public static async Task<PageSite> StartAsync(LogLevel level, params (string Key, string Value)[] settings)
    {
        var site = new PageSite();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = site._folder.Path });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(pair => $"Wellness:{pair.Key}", pair => (string?)pair.Value));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(site.Logs).SetMinimumLevel(level);
        builder.Services.AddSingleton<IClock>(site.Clock);
        builder.Services.AddSingleton<IMailSender>(site.Mail);
        builder.Services.AddRazorComponents();
        builder.Services.AddWellness(SamplePractice.Create(), builder.Configuration).UseSqlite();
        site.App = builder.Build();
        site.App.UseExceptionHandler("/error");
        site.App.Use((context, next) =>
        {
            if (context.Request.Headers.ContainsKey(Practice))
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, WellnessPolicies.PracticeRole)], "test"));
            }

            return next(context);
        });
        site.App.UseAntiforgery();
        site.App.MapWellness();
        site.App.MapRazorComponents<TestRoot>();
        await site.App.StartAsync(Token);
        return site;
    }

    /// <summary>A browser: keeps cookies and follows nothing.</summary>
    public HttpClient Visitor(CookieContainer? cookies = null) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = cookies ?? new CookieContainer(),
        // What the browser knows is no trace of the site's.
        ActivityHeadersPropagator = null,
    })
    { BaseAddress = new Uri(App.Urls.Single()) };

    /// <summary>A page's first form of a class, with what it would send.</summary>
    public static async Task<(string Action, Dictionary<string, string> Fields)> FormAsync(HttpClient visitor, string page, string css)
    {
        var html = await visitor.GetStringAsync(new Uri(page, UriKind.RelativeOrAbsolute), Token);
        var form = new HtmlParser().ParseDocument(html).QuerySelector($"form.{css}").ShouldBeAssignableTo<IHtmlFormElement>(html);
        var fields = form!.Elements.Select(one => (Name: one.GetAttribute("name"), Value: (one as IHtmlInputElement)?.Value ?? "", (one as IHtmlInputElement)?.Type))
            .Where(one => one.Name is not null && one.Type is not ("radio" or "checkbox"))
            .DistinctBy(one => one.Name).ToDictionary(one => one.Name!, one => one.Value);
        return (form.GetAttribute("action")!, fields);
    }

    public static async Task<HttpResponseMessage> PostAsync(HttpClient visitor, string action, IReadOnlyDictionary<string, string> fields) =>
        await visitor.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(fields), Token);

    public async ValueTask DisposeAsync()
    {
        await App.EndAsync();
        _folder.Dispose();
    }
}
