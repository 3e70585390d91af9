using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Logging;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Tests.Support;

namespace Wellness.AspNetCore.Tests.Forms;

public sealed class FormLimitsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_AThousandTimesFromOneAddress_StopsAtTheLimitWithAPageAndTheTimeToWait()
    {
        await using var site = await PageSite.StartAsync(LogLevel.Warning);
        using var visitor = site.Visitor();
        var (action, fields) = await PageSite.FormAsync(visitor, "/book?service=nmt&length=60&day=2026-12-03", "wellness-times-form");
        // The first posts hold and ask for the same time again; what comes after the limit is the same form.
        fields["time"] = "2026-12-03T10:00";
        List<HttpStatusCode> statuses = [];
        var page = "";
        string? wait = null;

        for (var i = 0; i < 1_000; i++)
        {
            using var answer = await PageSite.PostAsync(visitor, action, fields);
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests && wait is null)
            {
                wait = answer.Headers.RetryAfter?.ToString();
                page = await answer.Content.ReadAsStringAsync(Token);
            }
        }

        statuses[..100].ShouldAllBe(status => status == HttpStatusCode.Found);
        statuses[100..].ShouldAllBe(status => status == HttpStatusCode.TooManyRequests);
        int.Parse(wait!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 600);
        new HtmlParser().ParseDocument(page).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Please try again in 10 min.");
        TableDump.Read(site.Database).Count(cell => cell is { Table: "booking", Column: "id" }).ShouldBe(1);
    }

    [Fact]
    public async Task Post_ElevenBookingsForOneMailbox_StopsAtTheLimitAndKeepsWhatWasTyped()
    {
        await using var site = await PageSite.StartAsync(("Forms:LeastAge", "00:00:00"), ("Forms:BookingsPerEmail", "1"));
        using var visitor = site.Visitor();
        (await BookAsync(visitor, "10:00", "mara@client.example")).StatusCode.ShouldBe(HttpStatusCode.Found);

        using var second = await BookAsync(visitor, "14:00", "MARA@client.example");
        using var other = await BookAsync(visitor, "15:00", "other@client.example");

        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await second.Content.ReadAsStringAsync(Token)).ShouldContain("value=\"MARA@client.example\"");
        other.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task Post_SoonerThanAPersonCan_IsAskedForOnceMoreAndThenBooked()
    {
        await using var site = await PageSite.StartAsync();
        using var visitor = site.Visitor();
        var (action, fields) = await DetailsAsync(visitor, "10:00", "mara@client.example");

        using var soon = await PageSite.PostAsync(visitor, action, fields);
        var html = await soon.Content.ReadAsStringAsync(Token);
        soon.StatusCode.ShouldBe(HttpStatusCode.OK);
        html.ShouldContain("send them once more");
        html.ShouldContain("value=\"mara@client.example\"");
        TableDump.Read(site.Database).ShouldNotContain(cell => cell.Table == "booking");

        site.Clock.AdvanceSeconds(2);
        (await PageSite.PostAsync(visitor, action, fields)).StatusCode.ShouldBe(HttpStatusCode.Found);
        (await PageSite.PostAsync(visitor, action, fields)).StatusCode.ShouldBe(HttpStatusCode.Found, "the same form again is a retry, not another booking");
    }

    [Theory]
    [InlineData("old")]
    [InlineData("forged")]
    [InlineData("missing")]
    public async Task Post_StampThatIsOldForgedOrMissing_IsAskedForOnceMore(string what)
    {
        await using var site = await PageSite.StartAsync();
        using var visitor = site.Visitor();
        var (action, fields) = await DetailsAsync(visitor, "10:00", "mara@client.example");
        site.Clock.Advance(what == "old" ? Duration.FromHours(25) : Duration.FromMinutes(1));
        fields["stamp"] = what switch { "forged" => "CfDJ8forged", "missing" => "", _ => fields["stamp"] };

        using var answer = await PageSite.PostAsync(visitor, action, fields);

        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain("send them once more");
        TableDump.Read(site.Database).ShouldNotContain(cell => cell.Table == "booking");
    }

    [Fact]
    public async Task Post_FilledHoneypot_LeavesNoRow()
    {
        await using var site = await PageSite.StartAsync();
        using var visitor = site.Visitor();
        var (action, fields) = await DetailsAsync(visitor, "10:00", "robot@spam.example");
        site.Clock.AdvanceMinutes(1);
        fields["homepage"] = "https://spam.example";

        using var answer = await PageSite.PostAsync(visitor, action, fields);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        TableDump.Read(site.Database).ShouldNotContain(cell => cell.Table == "booking" || cell.Value.Contains("robot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FormPages_WithTokensInThem_AreStoredNowhere()
    {
        await using var site = await PageSite.StartAsync();
        using var visitor = site.Visitor();

        using var answer = await visitor.GetAsync(new Uri(PageSite.Details, UriKind.Relative), Token);

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    private static async Task<HttpResponseMessage> BookAsync(HttpClient visitor, string time, string email)
    {
        var (action, fields) = await DetailsAsync(visitor, time, email);
        return await PageSite.PostAsync(visitor, action, fields);
    }

    private static async Task<(string Action, Dictionary<string, string> Fields)> DetailsAsync(HttpClient visitor, string time, string email)
    {
        var form = await PageSite.FormAsync(visitor, $"/book?service=nmt&length=60&day=2026-12-03&time={time}", "wellness-details");
        form.Fields["name"] = "Mara O'Client";
        form.Fields["email"] = email;
        return form;
    }
}
