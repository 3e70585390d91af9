using System.Net;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Feeds;

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
    public async Task Get_WrongRevokedMalformedOrNoToken_IsOneAnswerToTheLastHeader()
    {
        await using var site = await TestSite.StartAsync();
        var revoked = await site.Bookings.CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);
        await site.Bookings.RevokeAsync(revoked.Token.Id, TestContext.Current.CancellationToken);
        var gone = await site.Bookings.CreateAsync(new FeedScope("gone"), TestContext.Current.CancellationToken);
        string[] addresses =
        [
            $"/wellness/feeds/{revoked.Secret.Reveal()}.ics",
            $"/wellness/feeds/{gone.Secret.Reveal()}.ics",
            $"/wellness/feeds/{ManageToken.Create().Reveal()}.ics",
            $"/wellness/feeds/{ManageToken.Create().Reveal()}",
            $"/wellness/feeds/{ManageToken.Create().Reveal()}x.ics",
            "/wellness/feeds/short.ics",
            "/wellness/feeds/redacted.ics",
            "/wellness/feeds/",
            "/wellness/feeds",
        ];
        var answers = new List<string>();

        foreach (var address in addresses)
        {
            var response = await site.SendAsync(address);
            response.Headers.Date = null;
            answers.Add($"{response.StatusCode} {response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }

        answers.Distinct().ShouldHaveSingleItem();
        answers[0].ShouldStartWith("NotFound");
        answers[0].ShouldContain("Referrer-Policy: no-referrer");
        answers[0].ShouldContain("Cache-Control: no-store");
        answers[0].ShouldEndWith("The site's own page");
    }

    [Fact]
    public async Task Get_TokenWithPrivacyAndBuffers_IsToldSo()
    {
        await using var site = await TestSite.StartAsync();
        var (_, token) = site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));
        site.Bookings.Change(token, booking => booking with { BufferAfter = Duration.FromMinutes(15) });

        var busy = await TextAsync(site, new FeedScope("ann", FeedPrivacy.Busy, buffers: true));
        var named = await TextAsync(site, new FeedScope("ann"));

        busy.ShouldContain("SUMMARY:Busy\r\n");
        busy.ShouldContain("SUMMARY:Time to finish up\r\n");
        busy.ShouldNotContain("Mara");
        named.ShouldContain("SUMMARY:Neuromuscular Therapy (Mara Client)\r\n");
        named.ShouldNotContain("Time to finish up");
    }

    [Fact]
    public async Task Get_ClientsToken_IsTheirAppointmentsAlone()
    {
        await using var site = await TestSite.StartAsync();
        var (booking, token) = site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));
        var (other, others) = site.Bookings.Add(Thursday + Duration.FromHours(1), TestSite.Now - Duration.FromHours(1));
        site.Bookings.Change(others, known => known with { Client = new ClientDetails("Other", "other@example.com") });

        var text = await TextAsync(site, new FeedScope(ClientKey.Of("mara@example.com")));

        text.ShouldContain($"UID:{booking.Id:D}@quiet.example.com");
        text.ShouldNotContain(other.Id.ToString("D"));
        text.ShouldNotContain(token.Reveal());
        text.ShouldContain("X-WR-CALNAME:Quiet Hands\r\n");
    }

    [Fact]
    public async Task Get_UnchangedClientsFeed_Is304WithoutReadingAppointments()
    {
        await using var site = await TestSite.StartAsync();
        site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));
        var feed = await FeedAsync(site, new FeedScope(ClientKey.Of("mara@example.com")));
        var tag = (await site.SendAsync(feed)).Headers.ETag!.ToString();

        (await site.SendAsync(feed, headers: ("If-None-Match", tag))).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        site.Bookings.AppointmentReads.ShouldBe(1);
    }

    [Fact]
    public async Task Get_AfterAMoveAndACancellation_TellsThemOfTheSameEvent()
    {
        await using var site = await TestSite.StartAsync();
        var (booking, token) = site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));
        var feed = await FeedAsync(site);
        await site.SendAsync(feed);

        site.Bookings.Change(token, known => known with { Start = known.Start + Duration.FromHours(2), End = known.End + Duration.FromHours(2), ChangedAt = TestSite.Now });
        var moved = await TextAsync(site, feed);
        site.Bookings.Change(token, known => known with { Status = BookingStatus.CancelledByClient, ChangedAt = TestSite.Now });
        var cancelled = await TextAsync(site, feed);

        moved.ShouldContain($"UID:{booking.Id:D}@quiet.example.com\r\n");
        moved.ShouldContain("DTSTART;TZID=America/New_York:20261203T120000\r\n");
        moved.ShouldContain("SEQUENCE:1\r\n");
        cancelled.ShouldContain($"UID:{booking.Id:D}@quiet.example.com\r\n");
        cancelled.ShouldContain("STATUS:CANCELLED\r\n");
        cancelled.ShouldContain("SEQUENCE:2\r\n");
        cancelled.Split("BEGIN:VEVENT").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Get_CalendarCultureIsSpanish_SpeaksSpanish()
    {
        await using var site = await TestSite.StartAsync(settings: new Dictionary<string, string?> { ["Wellness:CalendarCulture"] = "es-US" });
        site.Bookings.Add(Thursday, TestSite.Now - Duration.FromHours(1));

        (await TextAsync(site, new FeedScope("ann", FeedPrivacy.Busy))).ShouldContain("SUMMARY:Ocupado\r\n");
    }

    private static async Task<string> FeedAsync(TestSite site, FeedScope? scope = null)
    {
        var issued = await site.Bookings.CreateAsync(scope ?? new FeedScope("ann"), TestContext.Current.CancellationToken);
        return $"/wellness/feeds/{issued.Secret.Reveal()}.ics";
    }

    private static async Task<string> TextAsync(TestSite site, FeedScope scope) => await TextAsync(site, await FeedAsync(site, scope));

    private static async Task<string> TextAsync(TestSite site, string feed) =>
        (await (await site.SendAsync(feed)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);
}
