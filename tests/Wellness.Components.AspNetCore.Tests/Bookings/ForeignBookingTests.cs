using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Tests.Support;

namespace Wellness.AspNetCore.Tests.Bookings;

/// <summary>Whoever is not the owner gets, for every action on a booking, what they get for one that was never there.</summary>
public sealed class ForeignBookingTests
{
    private static readonly Guid Nobodys = Guid.Parse("01956f00-0000-7000-8000-00000000dead");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Actions_ByEveryoneButTheOwner_AreAnsweredAsIfTheBookingWereNotThere()
    {
        await using var site = await PageSite.StartAsync(LogLevel.Warning);
        var (mine, myToken) = await BookAsync(site, "mine", 15);
        var (theirs, theirToken) = await BookAsync(site, "theirs", 17);
        (string Who, string? Cookie)[] actors =
        [
            ("nobody", null),
            ("another client", $"wellness-booking-{mine.Id:D}={myToken.Reveal()}"),
            ("another client with their own secret", $"wellness-booking-{theirs.Id:D}={myToken.Reveal()}"),
            ("a forger", $"wellness-booking-{theirs.Id:D}={ManageToken.Create().Reveal()}"),
            ("one with rubbish", $"wellness-booking-{theirs.Id:D}=x"),
        ];
        (HttpMethod Method, string Path)[] actions =
        [
            (HttpMethod.Get, "/manage/{0}"), (HttpMethod.Get, "/manage/{0}?cancel=1"),
            (HttpMethod.Get, "/wellness/appointments/{0}.ics"), (HttpMethod.Head, "/wellness/appointments/{0}.ics"),
        ];
        var before = TableDump.Read(site.Database);

        foreach (var (who, cookie) in actors)
        {
            foreach (var (method, path) in actions)
            {
                var foreign = await AnswerAsync(site, method, path, theirs.Id, cookie);
                var absent = await AnswerAsync(site, method, path, Nobodys, cookie);

                foreign.ShouldBe(absent, $"{who}, {method} {path}");
                foreign.Status.ShouldBe(HttpStatusCode.NotFound, $"{who}, {method} {path}");
            }
        }

        TableDump.Read(site.Database).ShouldBe(before);
        (await AnswerAsync(site, HttpMethod.Get, "/manage/{0}", theirs.Id, $"wellness-booking-{theirs.Id:D}={theirToken.Reveal()}"))
            .Status.ShouldBe(HttpStatusCode.OK, "the owner");
    }

    [Fact]
    public async Task Cancel_OwnFormSentToAnothersAddress_CancelsNeither()
    {
        await using var site = await PageSite.StartAsync(LogLevel.Warning);
        var (mine, myToken) = await BookAsync(site, "mine", 15);
        var (theirs, _) = await BookAsync(site, "theirs", 17);
        var cookies = new CookieContainer();
        using var visitor = site.Visitor(cookies);
        cookies.Add(visitor.BaseAddress!, new Cookie($"wellness-booking-{mine.Id:D}", myToken.Reveal()));
        var (action, fields) = await PageSite.FormAsync(visitor, $"/manage/{mine.Id:D}?cancel=1", "wellness-cancel");
        var before = TableDump.Read(site.Database);

        using var answer = await PageSite.PostAsync(visitor, action.Replace($"{mine.Id:D}", $"{theirs.Id:D}", StringComparison.Ordinal), fields);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        TableDump.Read(site.Database).ShouldBe(before);
    }

    private static async Task<(Booking Booking, ManageToken Token)> BookAsync(PageSite site, string key, int hour)
    {
        var request = new BookingRequest("nmt", Duration.FromHours(1), "ann", Instant.FromUtc(2026, 12, 3, hour, 0), $"visitor-{key}", key.PadRight(40, '_'));
        var result = await site.App.Services.GetRequiredService<IBookingService>().BookAsync(request, new ClientDetails(key, $"{key}@client.example"), Token);
        var booked = result.ShouldBeOfType<BookingResult.Booked>();
        var outbox = site.App.Services.GetRequiredService<IOutboxStore>();
        await MailSite.UntilAsync(async () => (await outbox.SummaryAsync(site.Clock.GetCurrentInstant(), Token)).Due == 0);
        return (booked.Booking, booked.Token!);
    }

    private static async Task<(HttpStatusCode Status, string Headers, string Body)> AnswerAsync(PageSite site, HttpMethod method, string path, Guid id, string? cookie)
    {
        using var visitor = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(site.App.Urls.Single()) };
        using var request = new HttpRequestMessage(method, string.Format(System.Globalization.CultureInfo.InvariantCulture, path, id));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await visitor.SendAsync(request, Token);
        var headers = answer.Headers.Where(header => header.Key is not ("Date" or "Set-Cookie")).Select(header => $"{header.Key}: {string.Join(',', header.Value)}");
        var body = await answer.Content.ReadAsStringAsync(Token);
        return (answer.StatusCode, string.Join('\n', headers), body.Replace(id.ToString("D"), "ID", StringComparison.Ordinal));
    }
}
