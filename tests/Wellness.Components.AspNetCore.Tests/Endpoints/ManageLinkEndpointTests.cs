using System.Net;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Endpoints;

public class ManageLinkEndpointTests
{
    [Fact]
    public async Task Get_OwnersLink_SetsTheCookieAndLeadsToAnAddressWithoutTheSecret()
    {
        await using var site = await TestSite.StartAsync();
        var (booking, token) = site.Bookings.Add(TestSite.Now + Duration.FromDays(2), TestSite.Now);

        var response = await site.SendAsync($"/manage/{token.Reveal()}");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.ToString().ShouldBe($"/manage/{booking.Id:D}");
        response.Headers.GetValues("Set-Cookie").ShouldBe(
            [$"wellness-booking-{booking.Id:D}={token.Reveal()}; path=/; samesite=lax; httponly"]);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
    }

    [Fact]
    public async Task Get_LinkThatOpensNothing_IsTheSitesOwn404()
    {
        await using var site = await TestSite.StartAsync();
        string[] addresses =
            [$"/manage/{ManageToken.Create().Reveal()}", $"/manage/{new string('!', 43)}", $"/manage/{new string('a', 44)}", "/manage/redacted", "/manage/x"];

        foreach (var address in addresses)
        {
            var response = await site.SendAsync(address);

            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            response.Headers.Contains("Set-Cookie").ShouldBeFalse();
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("The site's own page");
        }
    }

    [Fact]
    public async Task Get_WithAManagePathOfTheSites_LeadsThere()
    {
        await using var site = await TestSite.StartAsync(settings: new Dictionary<string, string?> { ["Wellness:ManagePath"] = "/my/visit" });
        var (booking, token) = site.Bookings.Add(TestSite.Now + Duration.FromDays(2), TestSite.Now);

        var response = await site.SendAsync($"/my/visit/{token.Reveal()}");

        response.Headers.Location!.ToString().ShouldBe($"/my/visit/{booking.Id:D}");
    }
}
