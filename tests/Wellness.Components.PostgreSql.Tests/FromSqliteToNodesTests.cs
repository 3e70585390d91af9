using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.Testing;
using static Wellness.Testing.TestPractice;

namespace Wellness.PostgreSql;

/// <summary>The way of docs/bookings.md: a site on SQLite, the copy, the same site on PostgreSQL, then two nodes of it. <c>tests/standby</c> goes on from there.</summary>
public sealed class FromSqliteToNodesTests(PostgreSqlServer server) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-way-").FullName;
    private readonly FakeClock _clock = new(Monday);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task CopyBookings_ThenTwoNodes_LinksFeedsAndFormsGoOn()
    {
        var connection = await server.FreshDatabaseAsync();
        string link, feed;
        Answer linkBefore, feedBefore;
        await using (var site = await StartAsync("one", connection: null))
        {
            var booked = await BookAsync(site, Massage(At(3, 9)));
            await BookAsync(site, Massage(At(4, 9), key: "second"));
            link = $"/manage/{booked.Token!.Reveal()}";
            var token = await site.Services.GetRequiredService<IFeedTokenStore>().CreateAsync(new FeedScope("ada"), Token);
            feed = $"/wellness/feeds/{token.Secret.Reveal()}.ics";
            (linkBefore, feedBefore) = (await GetAsync(site, link), await GetAsync(site, feed));
        }

        (await Create("one", connection).RunWellnessAsync(["copy-bookings"], Token)).ShouldBe(0);
        (await Create("one", connection).RunWellnessAsync(["copy-bookings"], Token)).ShouldBe(1, "the database is not empty any more");

        await using var one = await StartAsync("one", connection);
        await using var two = await StartAsync("two", connection);
        foreach (var node in new[] { one, two })
        {
            (await GetAsync(node, link)).ShouldBe(linkBefore);
            (await GetAsync(node, feed)).ShouldBe(feedBefore);
        }

        linkBefore.Location.ShouldStartWith("/manage/");
        feedBefore.Body.ShouldContain("BEGIN:VEVENT");

        // The same form, sent to both nodes at once and again, is one booking; another form for that time is refused.
        var forms = await Task.WhenAll(BookAsync(one, Massage(At(5, 9), key: "third")), BookAsync(two, Massage(At(5, 9), key: "third")));
        forms[0].Booking.ShouldBe(forms[1].Booking);
        (await Bookings(two).BookAsync(Massage(At(5, 9), visitor: "late", key: "late"), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
        var after = await GetAsync(one, feed);
        after.Body.ShouldContain(forms[0].Booking.Id.ToString("D"));
        (await GetAsync(two, feed)).ShouldBe(after);
        (await GetAsync(two, $"/manage/{forms[0].Token!.Reveal()}")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await one.Services.GetRequiredService<IBookingStoreCheck>().RunAsync(Instant.MinValue, Token)).ShouldBeEmpty();
    }

    private static IBookingService Bookings(WebApplication site) => site.Services.GetRequiredService<IBookingService>();

    private static async Task<BookingResult.Booked> BookAsync(WebApplication site, BookingRequest request) =>
        (await Bookings(site).BookAsync(request, Client(), Token)).ShouldBeOfType<BookingResult.Booked>();

    private static async Task<Answer> GetAsync(WebApplication site, string path)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(site.Urls.Single()) };
        var response = await client.GetAsync(path, Token);
        return new Answer(
            response.StatusCode,
            response.Headers.Location?.ToString(),
            response.Headers.ETag?.ToString(),
            response.Content.Headers.LastModified,
            await response.Content.ReadAsStringAsync(Token));
    }

    private async Task<WebApplication> StartAsync(string node, string? connection)
    {
        var site = Create(node, connection);
        await site.StartAsync(Token);
        return site;
    }

    /// <summary>A node in a folder of its own, with the data folder that all share.</summary>
    private WebApplication Create(string node, string? connection)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Directory.CreateDirectory(Path.Combine(_folder, node)).FullName });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["Wellness:DataFolder"] = Path.Combine(_folder, "data");
        builder.Services.AddSingleton<IClock>(_clock);
        var bookings = builder.Services.AddWellness(Practice(), builder.Configuration).UseSqlite();
        if (connection is not null)
        {
            bookings.UsePostgreSql(connection);
        }

        var app = builder.Build();
        app.MapWellness();
        return app;
    }

    private static Practices.Practice Practice() => TestPractice.Create();

    private sealed record Answer(HttpStatusCode Status, string? Location, string? ETag, DateTimeOffset? LastModified, string Body);
}
