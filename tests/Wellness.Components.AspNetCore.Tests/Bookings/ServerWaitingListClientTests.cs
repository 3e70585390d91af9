using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Bookings;

public class ServerWaitingListClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/manage/{0:D}")]
    [InlineData("/book?waiting={0:D}")]
    public async Task FindAsync_PageOfOnesOwnPlace_IsMarkedAsPrivate(string page)
    {
        await using var site = await ClientSite.StartAsync();
        var request = new WaitingListRequest("nmt", NodaTime.Duration.FromMinutes(60), null, new(2026, 12, 2), new(2026, 12, 2), new string('n', 43));
        var joined = (await site.Waiting.JoinAsync(request, new ClientDetails("Nora Next", "nora@client.example"), Token)).ShouldBeOfType<JoinResult.Joined>();
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(site.App.Urls.Single()) };
        http.DefaultRequestHeaders.Add("Cookie", $"wellness-booking-{joined.Entry.Id:D}={joined.Token.Reveal()}");

        using var answer = await http.GetAsync(new Uri(string.Format(null, page, joined.Entry.Id), UriKind.Relative), Token);

        answer.EnsureSuccessStatusCode();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }
}
