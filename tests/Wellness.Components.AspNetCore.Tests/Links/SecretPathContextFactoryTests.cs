using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Links;

public class SecretPathContextFactoryTests
{
    [Fact]
    public async Task Requests_ThatCarrySecrets_LeaveThemInNoLogScopeOrTrace()
    {
        await using var site = await TestSite.StartAsync();
        var (booking, manage) = site.Bookings.Add(TestSite.Now + Duration.FromDays(2), TestSite.Now);
        var feed = (await site.Bookings.CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken)).Secret;
        var wrong = ManageToken.Create();

        await site.SendAsync($"/manage/{manage.Reveal()}");
        await site.SendAsync($"/manage/{manage.Reveal()}.");
        await site.SendAsync($"/wellness/appointments/{booking.Id:D}.ics", cookie: $"wellness-booking-{booking.Id:D}={manage.Reveal()}");
        await site.SendAsync($"/wellness/feeds/{feed.Reveal()}.ics");
        await site.SendAsync($"/wellness/feeds/{feed.Reveal()}");
        await site.SendAsync($"/wellness/feeds/{wrong.Reveal()}.ics?again=1");
        await site.SendAsync($"/wellness/feeds/{feed.Reveal()}.ics", HttpMethod.Head);
        await site.SendAsync($"/wellness/feeds/{feed.Reveal()}.ics", headers: [("If-None-Match", "*"), ("Accept-Encoding", "br")]);
        await site.SendAsync($"/wellness/feeds/{feed.Reveal()}.ics", HttpMethod.Post);

        // The control: all levels of every logger were listened to, and the host told of these requests.
        site.Logs.Lines.ShouldContain(line => line.Contains("Request starting", StringComparison.Ordinal)
            && line.Contains("/manage/redacted", StringComparison.Ordinal));
        site.Logs.Lines.ShouldContain(line => line.Contains("RequestPath=/wellness/feeds/redacted.ics", StringComparison.Ordinal));
        foreach (var secret in new[] { manage, feed, wrong })
        {
            site.Logs.Lines.ShouldNotContain(line => line.Contains(secret.Reveal(), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Redirect_ThatKeepsThePath_KeepsTheSecret()
    {
        await using var site = await TestSite.StartAsync(app => app.Use((HttpContext context, RequestDelegate _) =>
        {
            context.Response.Redirect($"https://quiet.example.com{context.Request.Path}");
            return Task.CompletedTask;
        }));
        var secret = ManageToken.Create().Reveal();

        var response = await site.SendAsync($"/wellness/feeds/{secret}.ics");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.ToString().ShouldBe($"https://quiet.example.com/wellness/feeds/{secret}.ics");
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }
}
