using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.AspNetCore.Messages;
using Wellness.Bookings;
using Wellness.Components.Tests;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>A site with the client's pages on a real store: what one form does, the database shows. It is <see cref="TestSite.Now"/>, in English or what <c>?culture=</c> says.</summary>
public sealed class ClientSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ClientSite()
    {
    }

    public FakeClock Clock { get; } = new(TestSite.Now);

    internal CapturedMail Mail { get; } = new();

    public WebApplication App { get; private set; } = null!;

    internal Visitor Visitor { get; private set; } = null!;

    public IWaitingList Waiting => App.Services.GetRequiredService<IWaitingList>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ClientSite> StartAsync()
    {
        var site = new ClientSite();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = site._folder.Path });
        builder.Configuration["Wellness:Forms:LeastAge"] = "00:00:00";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IClock>(site.Clock).AddSingleton<IMailSender>(site.Mail);
        builder.Services.AddRazorComponents();
        builder.Services.AddWellness(SamplePractice.Create("ann"), builder.Configuration).UseSqlite();
        site.App = builder.Build();
        site.App.UseRequestLocalization("en-US", "es-US");
        site.App.UseAntiforgery();
        site.App.MapWellness();
        site.App.MapRazorComponents<TestRoot>();
        await site.App.StartAsync(Token);
        site.Visitor = new Visitor(new Uri(site.App.Urls.Single()));
        return site;
    }

    /// <summary>All bookings of the days ahead that take time or did.</summary>
    public Task<IReadOnlyList<Booking>> BookingsAsync() => App.Services.GetRequiredService<IBookingDesk>().ListAsync(
        new DeskSearch(new(2026, 12, 1), new(2026, 12, 31)) { Statuses = Enum.GetValues<BookingStatus>() }, Token);

    /// <summary>Sends a form of the page on show, twice over.</summary>
    /// <returns>What the visitor read after each.</returns>
    public async Task<(string First, string Second)> SendTwiceAsync(string form, params (string, string?)[] typed)
    {
        var element = Visitor.Page.QuerySelector($"form.{form}").ShouldNotBeNull(Visitor.Text);
        var fields = Visitor.Fields(element, typed);
        await Visitor.PostAsync(element.GetAttribute("action")!, fields);
        var first = (Visitor.Status, Visitor.Address.PathAndQuery, Visitor.Text).ToString();
        await Visitor.PostAsync(element.GetAttribute("action")!, fields);
        return (first, (Visitor.Status, Visitor.Address.PathAndQuery, Visitor.Text).ToString());
    }

    /// <summary>One round of the offers and of the outbox, and the newest message that came of it.</summary>
    public async Task<MimeKit.MimeMessage> OfferAsync()
    {
        (await Waiting.OfferAsync(Token)).ShouldBe(1);
        var worker = App.Services.GetServices<IHostedService>().OfType<OutboxWorker>().Single();
        while (Mail.Files.IsEmpty)
        {
            await worker.RunOnceAsync(App.Services.GetRequiredService<IOutboxStore>(), Token);
        }

        return Mail.Messages[^1];
    }

    public async ValueTask DisposeAsync()
    {
        Visitor?.Dispose();
        await App.EndAsync();
        _folder.Dispose();
    }
}
