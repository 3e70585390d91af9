using System.Globalization;
using Microsoft.Playwright;

namespace BodyWisdom.Tests;

[Collection<SharedBrowser>]
public sealed class BookingTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Book_FromTheServicePage_IsInCalendarFileAndFeed(bool scripts)
    {
        var page = await browser.VisitorAsync(scripts);
        var walk = new BookingWalk(page);

        var time = await walk.BookAsync();

        var file = await page.GetByRole(AriaRole.Link, new() { Name = "Add to your calendar" }).GetAttributeAsync("href");
        var appointment = await (await page.APIRequest.GetAsync(file!)).TextAsync();
        var start = time.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal) + "00";
        appointment.ShouldContain("BEGIN:VEVENT");
        var feed = await FeedAsync(page);
        feed.ShouldContain($"DTSTART;TZID=America/New_York:{start}");
        feed.ShouldContain("Jordan O'Neill-Sample");
        feed.ShouldNotContain("Left shoulder");
    }

    [Fact]
    public async Task Times_VisitorInAnotherZone_SayTheirOwnTimeInTheSameWords()
    {
        var page = await browser.VisitorAsync(zone: "America/Chicago");
        var walk = new BookingWalk(page);

        await walk.OpenTimesAsync();

        // Chicago's clocks change in the same night as the practice's and are always an hour behind.
        var there = DateTime.Parse((await walk.Times.Last.GetAttributeAsync("value"))!, CultureInfo.InvariantCulture);
        var said = (await page.Locator(".wellness-time time").Last.GetAttributeAsync("data-wellness-yours"))!;
        said.Replace('\u202f', ' ').ShouldBe($"{there.AddHours(-1).ToString("h:mm tt", CultureInfo.InvariantCulture).ToLowerInvariant()} your time");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Details_NoteOnAPhone_IsTypedAboveTheBar(bool scripts)
    {
        var page = await browser.VisitorAsync(scripts, width: 360);
        await page.SetViewportSizeAsync(360, 640);
        var walk = new BookingWalk(page);
        await walk.OpenTimesAsync();
        await walk.ChooseTimeAsync();
        await walk.Heading("Your details").WaitForAsync();
        await page.GetByLabel("Telephone").FocusAsync();

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(BookingWalk.Note);

        var note = (await page.GetByLabel("Anything we should know").BoundingBoxAsync())!;
        var bar = (await page.Locator(".wellness-bar").BoundingBoxAsync())!;
        (note.Y + note.Height).ShouldBeLessThanOrEqualTo(bar.Y);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reload_AfterBooking_BooksNothingMore(bool scripts)
    {
        var page = await browser.VisitorAsync(scripts);
        var walk = new BookingWalk(page);
        await walk.BookAsync();
        var before = Events(await FeedAsync(page));

        await page.ReloadAsync();

        await walk.Heading("You are booked").WaitForAsync();
        Events(await FeedAsync(page)).ShouldBe(before);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Send_TimeTakenMeanwhile_OffersAlternativesAndKeepsWhatWasTyped(bool scripts)
    {
        var second = await browser.VisitorAsync(scripts);
        var late = new BookingWalk(second);
        await late.OpenTimesAsync(length: "30 minutes");
        var wanted = (await late.Times.Last.GetAttributeAsync("value"))!;
        // By a link to the time, which holds nothing.
        await second.GotoAsync(
            $"/services/neuromuscular-therapy?service=neuromuscular-therapy&length=30&day={wanted[..10]}&time={wanted[11..]}");
        await late.FillDetailsAsync("second@example.com");
        var first = new BookingWalk(await browser.VisitorAsync());
        await first.OpenTimesAsync(length: "30 minutes");
        (await first.ChooseTimeAsync()).ShouldBe(wanted);
        await first.FillDetailsAsync();
        await first.SendAsync();
        await first.Heading("You are booked").WaitForAsync();

        await late.SendAsync();

        await second.GetByText("Someone else has just taken").First.WaitForAsync();
        (await second.GetByLabel("Name", new() { Exact = true }).InputValueAsync()).ShouldBe(BookingWalk.Name);
        (await second.GetByLabel("Email", new() { Exact = true }).InputValueAsync()).ShouldBe("second@example.com");
        (await second.GetByLabel("Telephone").InputValueAsync()).ShouldBe("864 555 0134");
        (await second.GetByLabel("Anything we should know").InputValueAsync()).ShouldBe(BookingWalk.Note);
        (await late.Times.CountAsync()).ShouldBeGreaterThan(1);
        await second.Locator(".wellness-time").First.ClickAsync();
        await late.SendAsync();
        await late.Heading("You are booked").WaitForAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Book_OnAPhone_FitsTheWidthAtEveryStep(bool scripts)
    {
        var page = await browser.VisitorAsync(scripts, width: 360);
        var walk = new BookingWalk(page);

        await walk.OpenTimesAsync("/book", "90 minutes");
        (await walk.OverflowAsync()).ShouldBe(0);
        await walk.ChooseTimeAsync();
        await walk.FillDetailsAsync();
        (await walk.OverflowAsync()).ShouldBe(0);
        await walk.SendAsync();
        await walk.Heading("You are booked").WaitForAsync();
        (await walk.OverflowAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Focus_OnAPhone_IsNeverHiddenByTheBar()
    {
        var page = await browser.VisitorAsync(width: 360);
        var walk = new BookingWalk(page);
        await walk.OpenTimesAsync("/book", "30 minutes");
        await walk.Times.First.CheckAsync(new() { Force = true });
        var count = await walk.Times.CountAsync();

        for (var i = 1; i < count; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            (await page.EvaluateAsync<bool>("""
                () => {
                  const box = document.activeElement.getBoundingClientRect();
                  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height - 2);
                  return document.activeElement.closest('label').contains(top);
                }
                """)).ShouldBeTrue($"time {i + 1} of {count}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Manage_Cancel_FreesTheTimeForOthers(bool scripts)
    {
        var page = await browser.VisitorAsync(scripts);
        var walk = new BookingWalk(page);
        await walk.OpenTimesAsync();
        await walk.OpenNextWeekAsync();
        var time = await walk.ChooseTimeAsync();
        await walk.FillDetailsAsync();
        await walk.SendAsync();
        await walk.Heading("You are booked").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "See or change your booking" }).ClickAsync();
        await walk.Heading("Your appointment").First.WaitForAsync();
        page.Url.ShouldNotMatch("[A-Za-z0-9_-]{43}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Cancel this appointment" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, cancel it" }).ClickAsync();

        await page.GetByText("You cancelled this appointment.").WaitForAsync();
        (await FeedAsync(page)).ShouldContain("STATUS:CANCELLED");
        var other = await browser.VisitorAsync(scripts);
        await other.GotoAsync($"/book?service=neuromuscular-therapy&length=60&day={time[..10]}");
        (await other.Locator($"input[value='{time}']").CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Manage_Move_MovesTheAppointmentOnceItIsAskedAbout(bool scripts)
    {
        var page = await browser.VisitorAsync(scripts, width: 360);
        var walk = new BookingWalk(page);
        await walk.OpenTimesAsync();
        await walk.OpenNextWeekAsync();
        var time = await walk.ChooseTimeAsync();
        await walk.FillDetailsAsync();
        await walk.SendAsync();
        await walk.Heading("You are booked").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See or change your booking" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Move this appointment" }).ClickAsync();
        await walk.Heading("Choose a new day and time").WaitForAsync();
        var other = (await walk.Times.Last.GetAttributeAsync("value"))!;
        other.ShouldNotBe(time);
        await walk.ChooseTimeAsync();
        await walk.Heading("Move this appointment?").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, move it" }).ClickAsync();

        await page.GetByText("Your appointment has moved.").WaitForAsync();
        (await page.Locator($"time[datetime^='{other[..16]}']").CountAsync()).ShouldBe(1);
        (await walk.OverflowAsync()).ShouldBe(0);
    }

    private static int Events(string feed) => feed.Split("BEGIN:VEVENT").Length - 1;

    private async Task<string> FeedAsync(IPage page)
    {
        var answer = await page.APIRequest.GetAsync(await browser.FeedPathAsync());
        answer.Status.ShouldBe(200);
        // Unfolded, as a reader of RFC 5545 does first.
        return (await answer.TextAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
    }
}
