using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace BodyWisdom.Tests;

/// <summary>Heather's schedule on the running sample, beside the clients who book there.</summary>
[Collection<SharedBrowser>]
public sealed class PracticeScheduleTests(Browser browser)
{
    private const string Therapy = "/book?service=neuromuscular-therapy&length=60";

    [Fact]
    public async Task Practice_AfterSignIn_LeadsToTheSchedule()
    {
        var page = await browser.SignedInAsync(scripts: false);

        new Uri(page.Url).AbsolutePath.ShouldBe("/practice/schedule");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Schedule", Exact = true }).WaitForAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancel_WithAMessage_TakesTheBookingOutOfTheDayAndTellsTheClient(bool scripts)
    {
        var visitor = await browser.VisitorAsync();
        var time = await new BookingWalk(visitor).BookAsync();
        var page = await browser.SignedInAsync(scripts);
        await page.GotoAsync($"/practice/schedule?day={time[..10]}");
        await page.Locator("li", new() { Has = page.Locator($"time[datetime^='{time[..16]}']").First })
            .GetByRole(AriaRole.Link, new() { Name = $"Cancel {BookingWalk.Name}" }).ClickAsync();
        await page.GetByLabel("A message to the client").FillAsync("I am ill. Please choose another day.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();

        await page.GetByText("The booking is cancelled and its time is free.").WaitForAsync();

        await visitor.Locator("a[href^='/manage/']").ClickAsync();
        await visitor.GetByText("The practice cancelled this appointment.").WaitForAsync();
    }

    [Fact]
    public async Task Block_ATimeThatIsOffered_TakesItAwayUntilItIsUnblocked()
    {
        var visitor = await browser.VisitorAsync(scripts: false);
        var walk = new BookingWalk(visitor);
        await visitor.GotoAsync(Therapy);
        await walk.ToOpenDayAsync();
        await walk.OpenNextWeekAsync();
        var time = (await walk.Times.Last.GetAttributeAsync("value"))!;
        var page = await browser.SignedInAsync(scripts: false);

        await page.GotoAsync($"/practice/schedule?view=block&day={time[..10]}");
        await page.GetByLabel("From").FillAsync(time[..16]);
        await page.GetByLabel("Until").FillAsync($"{time[..10]}T23:00");
        await page.GetByLabel("Why, for your own eyes").FillAsync("Away");
        await page.GetByRole(AriaRole.Button, new() { Name = "Block this time" }).ClickAsync();
        await page.GetByText("Blocked for Heather:").WaitForAsync();
        await visitor.ReloadAsync();
        (await visitor.Locator($"input[value='{time}']").CountAsync()).ShouldBe(0);

        await page.GotoAsync($"/practice/schedule?view=why&day={time[..10]}");
        await page.GetByLabel("Service and length").SelectOptionAsync("neuromuscular-therapy.60");
        await page.GetByLabel("Time", new() { Exact = true }).FillAsync(time[11..16]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await page.GetByText("would overlap what is taken").WaitForAsync();

        await page.GotoAsync($"/practice/schedule?day={time[..10]}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Unblock" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Unblock it" }).ClickAsync();
        await page.GetByText("The time is no longer blocked.").WaitForAsync();
        await visitor.ReloadAsync();
        (await visitor.Locator($"input[value='{time}']").CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Question_FromFarDownTheWeek_ComesIntoViewWithTheFocus(bool scripts)
    {
        var time = await new BookingWalk(await browser.VisitorAsync()).BookAsync();
        var page = await browser.SignedInAsync(scripts, width: 360);
        await page.SetViewportSizeAsync(360, 480);
        var week = $"/practice/schedule?view=week&day={time[..10]}";
        await page.GotoAsync(week);
        await page.GetByRole(AriaRole.Link, new() { Name = $"Cancel {BookingWalk.Name}" }).Last.ClickAsync();
        await InViewWithTheFocusAsync(page, "Cancel this booking?");

        await page.GetByRole(AriaRole.Link, new() { Name = "Keep it" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Cancel this booking?" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GetByRole(AriaRole.Link, new() { Name = $"Move {BookingWalk.Name}" }).Last.ClickAsync();
        await new BookingWalk(page).Times.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.Locator(".wellness-time").Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, move it" }).ClickAsync();
        await InViewWithTheFocusAsync(page, "The booking has moved.");
    }

    [Fact]
    public async Task Schedule_LongWordsOfAClient_FitAPhone()
    {
        var visitor = await browser.VisitorAsync();
        var walk = new BookingWalk(visitor);
        await walk.OpenTimesAsync();
        var time = await walk.ChooseTimeAsync();
        await walk.FillDetailsAsync($"{new string('e', 60)}@{new string('d', 60)}.example.com");
        await visitor.GetByLabel("Name", new() { Exact = true }).FillAsync(new string('N', 60));
        await visitor.GetByLabel("Anything we should know").FillAsync(new string('w', 90));
        await walk.SendAsync();
        await walk.Heading("You are booked").WaitForAsync();
        var page = await browser.SignedInAsync(width: 360);

        foreach (var view in new[] { "day", "week" })
        {
            await page.GotoAsync($"/practice/schedule?view={view}&day={time[..10]}");
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
            (await new BookingWalk(page).OverflowAsync()).ShouldBe(0, view);
        }

        await page.Locator("a", new() { HasText = $"Cancel {new string('N', 60)}" }).First.ClickAsync();
        await page.GetByLabel("A message to the client").WaitForAsync();
        (await new BookingWalk(page).OverflowAsync()).ShouldBe(0, "cancel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();
        await page.GetByText("The booking is cancelled and its time is free.").WaitForAsync();
    }

    [Theory]
    [InlineData("wellness-schedule-change", "approve")]
    [InlineData("wellness-schedule-unblock", "unblock")]
    [InlineData("wellness-move", "time")]
    [InlineData("wellness-schedule-cancel", "booking")]
    public async Task Post_WithoutHeathersCookie_LeadsToTheSignInPage(string handler, string name)
    {
        var page = await browser.SignedInAsync(scripts: false);
        var token = new HtmlParser().ParseDocument(await page.ContentAsync())
            .QuerySelector("form.wellness-schedule-change input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = browser.Site.Address };

        using var answer = await client.PostAsync(new Uri("/practice/schedule", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = handler,
            ["__RequestVerificationToken"] = token,
            [name] = $"{Guid.CreateVersion7():D}.0",
        }), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.AbsolutePath.ShouldBe("/practice/sign-in");
    }

    [Fact]
    public async Task Post_ForgedToken_IsABadRequest()
    {
        var page = await browser.SignedInAsync(scripts: false);

        var answer = await page.APIRequest.PostAsync($"{browser.Site.Address}practice/schedule", new()
        {
            Form = page.APIRequest.CreateFormData().Set("_handler", "wellness-schedule-change").Set("__RequestVerificationToken", "forged"),
        });

        answer.Status.ShouldBe(400);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_EveryView_FindsNothingAndFitsAPhone(ColorScheme scheme)
    {
        var time = await new BookingWalk(await browser.VisitorAsync()).BookAsync();
        var page = await browser.SignedInAsync(width: 360, scheme: scheme);
        string[] views =
        [
            $"?day={time[..10]}", $"?view=week&day={time[..10]}", $"?view=block&day={time[..10]}", "?view=waiting",
            $"?view=why&session=neuromuscular-therapy.60&day={time[..10]}&time={time[11..16]}",
        ];
        foreach (var view in views)
        {
            await page.GotoAsync($"/practice/schedule{view}");
            (await PageTests.FindingsAsync(page)).ShouldBeEmpty(view);
            (await new BookingWalk(page).OverflowAsync()).ShouldBe(0, view);
        }

        await page.GotoAsync($"/practice/schedule?day={time[..10]}");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Move {BookingWalk.Name}" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Choose a new day and time" }).WaitForAsync();
        (await PageTests.FindingsAsync(page)).ShouldBeEmpty("move");
        (await new BookingWalk(page).OverflowAsync()).ShouldBe(0, "move");

        await page.GotoAsync($"/practice/schedule?day={time[..10]}");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Cancel {BookingWalk.Name}" }).Last.ClickAsync();
        await page.GetByLabel("A message to the client").WaitForAsync();
        (await PageTests.FindingsAsync(page)).ShouldBeEmpty("cancel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the booking" }).ClickAsync();
        await page.GetByText("The booking is cancelled and its time is free.").WaitForAsync();
    }

    private static async Task InViewWithTheFocusAsync(IPage page, string text)
    {
        var focused = page.Locator("[tabindex='-1']:focus", new() { HasText = text });
        await focused.WaitForAsync();
        var box = (await focused.BoundingBoxAsync())!;
        box.Y.ShouldBeInRange(0, page.ViewportSize!.Height - box.Height, text);
    }
}
