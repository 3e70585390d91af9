using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.Practices;

namespace Wellness.Components.Tests;

/// <summary>A site with the practice's schedule on it: real static rendering and forms, bookings in memory. It is Monday 30 November 2026, 9:00 am.</summary>
public sealed class ScheduleSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScheduleSite(WebApplication app, FakeScheduleDesk desk)
    {
        _app = app;
        Desk = desk;
        Visitor = new Visitor(new Uri(app.Urls.First()));
    }

    public FakeScheduleDesk Desk { get; }

    internal Visitor Visitor { get; }

    public static async Task<ScheduleSite> StartAsync(Practice? practice = null)
    {
        var clock = new FakeClock(SamplePractice.Now);
        var desk = new FakeScheduleDesk(clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(practice ?? SamplePractice.Whole).AddSingleton<IClock>(clock).AddSingleton<IScheduleDesk>(desk);
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<BookingSite.SiteShell>();
        await app.StartAsync();
        return new ScheduleSite(app, desk);
    }

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await _app.DisposeAsync();
    }

    [Route("/schedule")]
    public sealed class SchedulePage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Schedule>(0);
            builder.CloseComponent();
        }
    }
}
