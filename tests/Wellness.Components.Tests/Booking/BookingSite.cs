using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.Practices;

namespace Wellness.Components.Tests;

/// <summary>A site with the widget on it, on a free loopback port: real static rendering, real forms, bookings in memory.</summary>
public sealed class BookingSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BookingSite(WebApplication app, FakeBookingClient client, FakeWaitingListClient waiting, FakeClock clock)
    {
        _app = app;
        Client = client;
        Waiting = waiting;
        Clock = clock;
    }

    public FakeBookingClient Client { get; }

    public FakeWaitingListClient Waiting { get; }

    public FakeClock Clock { get; }

    public Uri Address => new(_app.Urls.First());

    public static async Task<BookingSite> StartAsync(Practice? practice = null, Action<WebApplication>? map = null, string url = "http://127.0.0.1:0")
    {
        practice ??= SamplePractice.Whole;
        var clock = new FakeClock(SamplePractice.Now);
        var client = new FakeBookingClient(practice, clock);
        var waiting = new FakeWaitingListClient(client, clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        builder.Services.AddRouting();
        builder.Services.AddRazorComponents();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(practice).AddSingleton<IClock>(clock).AddSingleton<IBookingClient>(client).AddSingleton<IWaitingListClient>(waiting);
        var app = builder.Build();
        app.UseAntiforgery();
        map?.Invoke(app);
        app.MapRazorComponents<SiteShell>();
        await app.StartAsync();
        return new BookingSite(app, client, waiting, clock);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>The document around every page.</summary>
    public sealed class SiteShell : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><base href=\"/\">" +
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Book</title>" +
                "<link rel=\"stylesheet\" href=\"/wellness.css\"></head><body><main>");
            builder.OpenComponent<Router>(1);
            builder.AddComponentParameter(2, nameof(Router.AppAssembly), typeof(BookingSite).Assembly);
            builder.AddComponentParameter(3, nameof(Router.Found), (RenderFragment<Microsoft.AspNetCore.Components.RouteData>)(data => found =>
            {
                found.OpenComponent<RouteView>(0);
                found.AddComponentParameter(1, nameof(RouteView.RouteData), data);
                found.CloseComponent();
            }));
            builder.CloseComponent();
            builder.AddMarkupContent(4, "</main></body></html>");
        }
    }

    [Microsoft.AspNetCore.Components.Route("/book")]
    public sealed class BookPage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<BookingWidget>(0);
            builder.CloseComponent();
        }
    }

    [Microsoft.AspNetCore.Components.Route("/two")]
    public sealed class TwoWidgetsPage : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            foreach (var id in new[] { "a", "b" })
            {
                builder.OpenComponent<BookingWidget>(0);
                builder.SetKey(id);
                builder.AddComponentParameter(1, nameof(BookingWidget.Id), id);
                builder.AddComponentParameter(2, nameof(BookingWidget.Service), id == "a" ? SamplePractice.Nmt : null);
                builder.CloseComponent();
            }
        }
    }

    [Microsoft.AspNetCore.Components.Route("/manage/{id:guid}")]
    public sealed class ManagePage : ComponentBase
    {
        [Parameter]
        public Guid Id { get; set; }

        [Inject]
        private NavigationManager Navigation { get; set; } = null!;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<ManageBooking>(0);
            builder.AddComponentParameter(1, nameof(ManageBooking.BookingId), Id);
            builder.AddComponentParameter(2, nameof(ManageBooking.OnNotFound), EventCallback.Factory.Create(this, Navigation.NotFound));
            builder.CloseComponent();
        }
    }
}
