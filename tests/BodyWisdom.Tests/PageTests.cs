using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BodyWisdom.Tests;

[Collection<SharedBrowser>]
public sealed class PageTests(Browser browser)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/services/neuromuscular-therapy", "/services/small-group-stretching", "/areas", "/faq", "/book",
        "/book?service=neuromuscular-therapy&length=60", "/not-here",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_EveryPage_FindsNothing(string path)
    {
        var page = await browser.VisitorAsync();
        await page.GotoAsync(path);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            foreach (var width in new[] { 320, 360, 1280 })
            {
                await page.SetViewportSizeAsync(width, 900);
                (await FindingsAsync(page)).ShouldBeEmpty($"{path} at {width} px, {scheme}");
                (await new BookingWalk(page).OverflowAsync()).ShouldBe(0);
            }
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_EveryStepOfBooking_FindsNothing(ColorScheme scheme)
    {
        var page = await browser.VisitorAsync(width: 360, scheme: scheme);
        var walk = new BookingWalk(page);

        await walk.OpenTimesAsync("/book");
        (await FindingsAsync(page)).ShouldBeEmpty("times");
        var times = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "No time that suits?" }).ClickAsync();
        await walk.Heading("Tell me when a time is free").WaitForAsync();
        (await FindingsAsync(page)).ShouldBeEmpty("waiting list");
        await page.GotoAsync(times);
        await walk.OpenNextWeekAsync();
        await walk.ChooseTimeAsync();
        await walk.Heading("Your details").WaitForAsync();
        (await FindingsAsync(page)).ShouldBeEmpty("details");
        await walk.FillDetailsAsync("nobody");
        await page.EvaluateAsync("document.querySelector('.wellness-details').noValidate = true");
        await walk.SendAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        (await FindingsAsync(page)).ShouldBeEmpty("details with an error");
        await walk.FillDetailsAsync();
        await walk.SendAsync();
        await walk.Heading("You are booked").WaitForAsync();
        (await FindingsAsync(page)).ShouldBeEmpty("done");
        await page.GetByRole(AriaRole.Link, new() { Name = "See or change your booking" }).ClickAsync();
        await walk.Heading("Your appointment").First.WaitForAsync();
        (await FindingsAsync(page)).ShouldBeEmpty("manage");
        var manage = page.Url;
        await page.GotoAsync($"{manage}?move=1");
        await walk.ToOpenDayAsync();
        (await FindingsAsync(page)).ShouldBeEmpty("times to move to");
        await walk.ChooseTimeAsync();
        await walk.Heading("Move this appointment?").WaitForAsync();
        (await FindingsAsync(page)).ShouldBeEmpty("the question whether to move");
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_EveryQuestionOfBooking_FindsNothing(int width, ColorScheme scheme)
    {
        const string Visit = "/book?service=neuromuscular-therapy-at-home";
        var page = await browser.VisitorAsync(width: width, scheme: scheme);
        foreach (var path in new[] { Visit, $"{Visit}&new=no", $"{Visit}&new=yes", $"{Visit}&new=yes&area=easley", "/book?service=small-group-stretching" })
        {
            await page.GotoAsync(path);
            (await FindingsAsync(page)).ShouldBeEmpty($"{path} at {width} px, {scheme}");
            (await new BookingWalk(page).OverflowAsync()).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("/services/no-such-service")]
    [InlineData("/not-here")]
    [InlineData("/manage/0198c0de-0000-7000-8000-000000000000")]
    [InlineData("/manage/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("/wellness/feeds/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    public async Task Get_WhatIsNotThere_Is404(string path)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };

        var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(404);
    }

    [Theory]
    [InlineData("/book?day=foo", "")]
    [InlineData("/book?service=neuromuscular-therapy&length=60&day=foo", "We did not understand the day")]
    [InlineData("/book?service=neuromuscular-therapy&length=45", "not offered in that length")]
    [InlineData("/book?service=neuromuscular-therapy&length=60&day=1999-01-01", "That day is over")]
    [InlineData("/book?service=neuromuscular-therapy&length=60&day=2999-01-01", "far ahead")]
    [InlineData("/book?service=massage-for-cats", "We did not find the session")]
    [InlineData("/book?service=neuromuscular-therapy-at-home&new=%00", "We did not understand the answer")]
    [InlineData("/book?service=neuromuscular-therapy-at-home&new=yes&length=75", "A first visit is 105 minutes long")]
    [InlineData("/book?service=neuromuscular-therapy-at-home&new=no&length=75&area=<script>", "We did not find the place")]
    [InlineData("/book?service=neuromuscular-therapy&length=60&area=easley", "no place is chosen")]
    [InlineData("/services/neuromuscular-therapy?length=60&time=%00%ff<script>", "We did not understand the time")]
    public async Task Get_MangledQuery_ShowsAStepAndASentence(string path, string sentence)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };

        var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(200);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("wellness-booking");
        html.ShouldContain(sentence);
    }

    [Fact]
    public async Task Get_UnknownPractitioner_ShowsAFormThatCanStillBeSent()
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };

        var html = await client.GetStringAsync(
            new Uri("/book?service=neuromuscular-therapy&length=60&with=nobody", UriKind.Relative), TestContext.Current.CancellationToken);

        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("form.wellness-times-form")
            .ShouldNotBeNull().GetAttribute("action").ShouldNotBeNull().ShouldNotContain("nobody");
    }

    [Fact]
    public async Task ServicePage_Graph_IsOneAndHoldsPracticeServiceQuestionsAndTrail()
    {
        var page = await browser.VisitorAsync(scripts: false);
        await page.GotoAsync("/services/neuromuscular-therapy");

        var scripts = await page.Locator("head script[type='application/ld+json']").AllTextContentsAsync();

        scripts.Count.ShouldBe(1);
        using var json = JsonDocument.Parse(scripts[0]);
        var types = json.RootElement.GetProperty("@graph").EnumerateArray()
            .Select(node => node.GetProperty("@type").ToString()).ToArray();
        types.ShouldContain("HealthAndBeautyBusiness");
        types.ShouldContain("Service");
        types.ShouldContain("FAQPage");
        types.ShouldContain("BreadcrumbList");
        scripts[0].ShouldNotContain("streetAddress");
    }

    internal static async Task<string[]> FindingsAsync(IPage page)
    {
        // Every rule runs; only what is right is not reported node by node.
        var results = await page.RunAxe(new AxeRunOptions { ResultTypes = new HashSet<ResultType> { ResultType.Violations } });
        return [.. results.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")];
    }
}
