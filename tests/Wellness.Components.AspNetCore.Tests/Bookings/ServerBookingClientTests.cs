using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Components;

namespace Wellness.AspNetCore.Tests.Bookings;

public class ServerBookingClientTests
{
    private const string Key = "0123456789abcdef0123456789abcdef";

    private static readonly BookingChoice Choice = new(new SlotQuestion("nmt", Duration.FromMinutes(60), null), Instant.FromUtc(2026, 12, 3, 15, 0));
    private static readonly ClientDetails Mara = new("Mara Client", "mara@example.com");

    [Fact]
    public async Task BookAsync_NewVisitor_RemembersVisitorAndBookingInCookiesOutOfScriptsReach()
    {
        await using var site = await TestSite.StartAsync(app => app.MapPost("/book", (IBookingClient client) => BookAsync(client)));

        var response = await site.SendAsync("/book", HttpMethod.Post);

        var cookies = response.Headers.GetValues("Set-Cookie").ToList();
        cookies.Count.ShouldBe(2);
        cookies[0].ShouldMatch("^wellness-visitor=[A-Za-z0-9_-]{43}; path=/; samesite=lax; httponly$");
        cookies[1].ShouldMatch("^wellness-booking-[0-9a-f-]{36}=[A-Za-z0-9_-]{43}; path=/; samesite=lax; httponly$");
        site.Bookings.Requests.Single().Visitor.ShouldBe(cookies[0]["wellness-visitor=".Length..cookies[0].IndexOf(';', StringComparison.Ordinal)]);
        site.Bookings.Requests.Single().IdempotencyKey.ShouldBe(Key);
    }

    [Fact]
    public async Task BookAsync_OverHttps_SetsSecureCookies()
    {
        await using var site = await TestSite.StartAsync(app =>
        {
            app.Use((context, next) =>
            {
                context.Request.Scheme = "https";
                return next(context);
            });
            app.MapPost("/book", (IBookingClient client) => BookAsync(client));
        });

        var response = await site.SendAsync("/book", HttpMethod.Post);

        response.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure; ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HoldAsync_KnownVisitor_KeepsTheirId()
    {
        await using var site = await TestSite.StartAsync(app =>
            app.MapPost("/hold", async (IBookingClient client) => await client.HoldAsync(Choice, Key)));
        var visitor = ManageToken.Create().Reveal();

        var response = await site.SendAsync("/hold", HttpMethod.Post, cookie: $"wellness-visitor={visitor}");

        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        site.Bookings.Requests.Single().Visitor.ShouldBe(visitor);
    }

    [Fact]
    public async Task HoldAsync_AFormSentTwiceByANewVisitor_IsOneVisitors()
    {
        await using var site = await TestSite.StartAsync(app => app.MapPost(
            "/hold/{key}", async (string key, IBookingClient client) => await client.HoldAsync(Choice, key)));

        foreach (var key in new[] { Key, Key, Key + "other" })
        {
            await site.SendAsync($"/hold/{key}", HttpMethod.Post);
        }

        var visitors = site.Bookings.Requests.Select(request => request.Visitor).ToArray();
        visitors[1].ShouldBe(visitors[0], "of a double click, the first answer and its cookie never arrive");
        visitors[2].ShouldNotBe(visitors[0]);
    }

    [Fact]
    public async Task HoldAsync_AreaAndAnswer_ReachTheBookings()
    {
        var asked = Choice with { Session = Choice.Session with { Area = "lake", IsNewClient = true } };
        await using var site = await TestSite.StartAsync(app =>
            app.MapPost("/hold", async (IBookingClient client) => await client.HoldAsync(asked, Key)));

        await site.SendAsync("/hold", HttpMethod.Post);

        site.Bookings.Requests.Single().Area.ShouldBe("lake");
        site.Bookings.Requests.Single().IsNewClient.ShouldBe(true);
    }

    [Fact]
    public async Task FindSlotsAsync_NewVisitor_SetsNoCookie()
    {
        await using var site = await TestSite.StartAsync(app => app.MapGet("/times", async (IBookingClient client) =>
        {
            await client.FindSlotsAsync(Choice.Session, new LocalDate(2026, 12, 3), new LocalDate(2026, 12, 4));
            await client.FindNearestAsync(Choice);
            await client.FindHoldAsync(Choice);
        }));

        var response = await site.SendAsync("/times");

        response.EnsureSuccessStatusCode();
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task FindBookingAsync_OwnCookieForeignCookieAndNone_ShowsTheOwnersAlone()
    {
        await using var site = await TestSite.StartAsync(app => app.MapGet("/see/{id:guid}", async (Guid id, IBookingClient client) =>
            $"{(await client.FindBookingAsync(id))?.Id} {client.ManageHref(id)} {client.CalendarFileHref(id)}"));
        var (mine, token) = site.Bookings.Add(Choice.Start, TestSite.Now);
        var (theirs, _) = site.Bookings.Add(Choice.Start, TestSite.Now);

        (await ReadAsync(mine.Id, $"wellness-booking-{mine.Id:D}={token.Reveal()}"))
            .ShouldBe($"{mine.Id} /manage/{token.Reveal()} /wellness/appointments/{mine.Id:D}.ics");
        (await ReadAsync(mine.Id, null)).ShouldBe($"  /wellness/appointments/{mine.Id:D}.ics");
        (await ReadAsync(theirs.Id, $"wellness-booking-{theirs.Id:D}={token.Reveal()}")).ShouldStartWith(" ");

        async Task<string> ReadAsync(Guid id, string? cookie) =>
            await (await site.SendAsync($"/see/{id:D}", cookie: cookie)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task FindBookingAsync_OwnCookie_MarksTheAnswerAsPrivateAfterTheSitesOwnHeaders()
    {
        await using var site = await TestSite.StartAsync(app => app.MapGet("/see/{id:guid}", async (Guid id, HttpContext context, IBookingClient client) =>
        {
            context.Response.Headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            await client.FindBookingAsync(id);
        }));
        var (booking, token) = site.Bookings.Add(Choice.Start, TestSite.Now);

        var owner = await site.SendAsync($"/see/{booking.Id:D}", cookie: $"wellness-booking-{booking.Id:D}={token.Reveal()}");
        var stranger = await site.SendAsync($"/see/{booking.Id:D}");

        owner.Headers.CacheControl!.NoStore.ShouldBeTrue();
        owner.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        stranger.Headers.CacheControl.ShouldBeNull();
    }

    [Fact]
    public async Task ManageHref_OwnCookie_MarksTheAnswerAsPrivate()
    {
        await using var site = await TestSite.StartAsync(app => app.MapGet("/see/{id:guid}", (Guid id, IBookingClient client) => client.ManageHref(id)));
        var (booking, token) = site.Bookings.Add(Choice.Start, TestSite.Now);

        var answer = await site.SendAsync($"/see/{booking.Id:D}", cookie: $"wellness-booking-{booking.Id:D}={token.Reveal()}");

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task CancelAsync_ByAStranger_IsAConflictThatShowsNothing()
    {
        await using var site = await TestSite.StartAsync(app => app.MapPost("/cancel/{id:guid}", async (Guid id, IBookingClient client) =>
            (await client.CancelAsync(id, 0)).ToString()));
        var (booking, token) = site.Bookings.Add(Choice.Start, TestSite.Now);

        var stranger = await site.SendAsync($"/cancel/{booking.Id:D}", HttpMethod.Post);
        var owner = await site.SendAsync($"/cancel/{booking.Id:D}", HttpMethod.Post, $"wellness-booking-{booking.Id:D}={token.Reveal()}");

        (await stranger.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(new BookingResult.Conflict(null).ToString());
        (await owner.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("Booked");
    }

    [Fact]
    public async Task BookAsync_AfterTheResponseStarted_SaysSoAndBooksNothing()
    {
        InvalidOperationException? fault = null;
        await using var site = await TestSite.StartAsync(app => app.MapPost("/book", async (HttpContext context, IBookingClient client) =>
        {
            await context.Response.WriteAsync("on its way");
            fault = await Should.ThrowAsync<InvalidOperationException>(() => BookAsync(client));
        }));

        await site.SendAsync("/book", HttpMethod.Post);

        fault!.Message.ShouldContain("streaming rendering");
        site.Bookings.Requests.ShouldBeEmpty();
    }

    private static Task<BookingResult> BookAsync(IBookingClient client) => client.BookAsync(Choice, Mara, Key);
}
