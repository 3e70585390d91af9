using System.Net;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Endpoints;

public class FeedEndpointTests
{
    private static readonly Instant Thursday = Instant.FromUtc(2026, 12, 3, 15, 0);

    [Fact]
    public async Task Get_WithoutAcceptHeader_IsThePractitionersCalendar()
    {
        await using var site = await TestSite.StartAsync();
        var (booking, _) = site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));

        var response = await site.SendAsync(await FeedAsync(site));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8; method=PUBLISH");
        response.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        response.Headers.ETag!.IsWeak.ShouldBeFalse();
        response.Content.Headers.LastModified.ShouldBe(new DateTimeOffset(2026, 12, 1, 18, 30, 0, TimeSpan.Zero));
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        body.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        body.ShouldContain(booking.Id.ToString("D"));
    }

    [Fact]
    public async Task Head_Feed_IsTheHeadersOfGet()
    {
        await using var site = await TestSite.StartAsync();
        site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));
        var feed = await FeedAsync(site);

        var get = await site.SendAsync(feed);
        var head = await site.SendAsync(feed, HttpMethod.Head);

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength);
        (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task Get_WithTheTagOfAnUnchangedFeed_Is304WithoutReadingAppointments(string ifNoneMatch)
    {
        await using var site = await TestSite.StartAsync();
        site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));
        var feed = await FeedAsync(site);
        var tag = (await site.SendAsync(feed)).Headers.ETag!.ToString();

        var again = await site.SendAsync(feed, headers: ("If-None-Match", ifNoneMatch.Replace("{0}", tag, StringComparison.Ordinal)));

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag!.ToString().ShouldBe(tag);
        site.Bookings.AppointmentReads.ShouldBe(1);
    }

    [Fact]
    public async Task Get_WithTheTagOfAFeedThatChanged_IsTheNewFeed()
    {
        await using var site = await TestSite.StartAsync();
        site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));
        var feed = await FeedAsync(site);
        var first = await site.SendAsync(feed);
        site.Bookings.Add(Thursday + Duration.FromHours(2), TestSite.Now);

        // If-None-Match decides alone: the old date beside it must not make this a 304.
        var again = await site.SendAsync(
            feed,
            headers: [("If-None-Match", first.Headers.ETag!.ToString()), ("If-Modified-Since", "Tue, 01 Dec 2026 19:30:00 GMT")]);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.ETag.ShouldNotBe(first.Headers.ETag);
    }

    [Theory]
    [InlineData("Tue, 01 Dec 2026 18:30:00 GMT", HttpStatusCode.NotModified)]
    [InlineData("Tue, 01 Dec 2026 18:29:59 GMT", HttpStatusCode.OK)]
    [InlineData("yesterday", HttpStatusCode.OK)]
    public async Task Get_IfModifiedSince_ComparesWholeSeconds(string since, HttpStatusCode expected)
    {
        await using var site = await TestSite.StartAsync();
        site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));

        var response = await site.SendAsync(await FeedAsync(site), headers: ("If-Modified-Since", since));

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Get_InTheSecondOfAChange_HasNoLastModified()
    {
        await using var site = await TestSite.StartAsync();
        site.Bookings.Add(Thursday, TestSite.Now);

        var response = await site.SendAsync(await FeedAsync(site));

        response.Content.Headers.LastModified.ShouldBeNull();
        response.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_OnTheNextDay_ReadsAgainWithTheCancelledOfTheLast30Days()
    {
        await using var site = await TestSite.StartAsync();
        site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));
        var feed = await FeedAsync(site);
        await site.SendAsync(feed);
        site.Bookings.CancelledSince.ShouldBe(Instant.FromUtc(2026, 11, 1, 5, 0));

        site.Clock.AdvanceHours(10);
        await site.SendAsync(feed);

        site.Bookings.AppointmentReads.ShouldBe(2);
        site.Bookings.CancelledSince.ShouldBe(Instant.FromUtc(2026, 11, 2, 5, 0));
    }

    [Fact]
    public async Task Get_WrongOrRevokedOrMalformedToken_Is404Alike()
    {
        await using var site = await TestSite.StartAsync();
        var revoked = await FeedAsync(site);
        await site.Bookings.RevokeAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);
        string[] addresses =
        [
            revoked,
            $"/wellness/feeds/{ManageToken.Create().Reveal()}.ics",
            $"/wellness/feeds/{ManageToken.Create().Reveal()}",
            $"/wellness/feeds/{ManageToken.Create().Reveal()}x.ics",
            "/wellness/feeds/short.ics",
            "/wellness/feeds/redacted.ics",
        ];

        foreach (var address in addresses)
        {
            var response = await site.SendAsync(address);

            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            response.Headers.ETag.ShouldBeNull();
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("The site's own page");
        }
    }

    [Fact]
    public async Task Get_FeedOfAPractitionerWhoLeft_Is404()
    {
        await using var site = await TestSite.StartAsync();
        var token = await site.Bookings.CreateAsync(new FeedScope("gone"), TestContext.Current.CancellationToken);

        (await site.SendAsync($"/wellness/feeds/{token.Reveal()}.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> FeedAsync(TestSite site)
    {
        var token = await site.Bookings.CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);
        return $"/wellness/feeds/{token.Reveal()}.ics";
    }
}
