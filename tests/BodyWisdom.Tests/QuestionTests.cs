using System.Globalization;
using Microsoft.Playwright;

namespace BodyWisdom.Tests;

/// <summary>Services that ask: the visit asks where to come to and whether it is the first one, the class tells its seats.</summary>
[Collection<SharedBrowser>]
public sealed class QuestionTests(Browser browser)
{
    private const string Visit = "/book?service=neuromuscular-therapy-at-home&new=no&length=75";
    private const string Class = "/book?service=small-group-stretching";

    // In the second half of the window, where no other test books.
    private const int FirstDay = 33;
    private const int LastDay = 56;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Visit_AfterOneInAnotherTown_LeavesTimeForTheWay(bool scripts)
    {
        var page = await browser.VisitorAsync(scripts);
        var walk = new BookingWalk(page);
        var first = await FindVisitAsync(page);
        // A visit takes 75 minutes with 15 after and 10 before the next, 100 in all; the way to Spartanburg takes 40 more.
        var near = After(first, 105);
        var (tooSoon, tooLate) = (After(first, -140), After(first, 140));
        (await TimesAsync(page, "spartanburg", first[..10])).ShouldContain(near);

        await page.GotoAsync("/services/neuromuscular-therapy-at-home");
        await page.GetByRole(AriaRole.Link, new() { Name = "No, I have been before" }).ClickAsync();
        await page.Locator(".wellness-booking").GetByRole(AriaRole.Link, new() { Name = "75 minutes" }).ClickAsync();
        await walk.Heading("Where shall Heather come to?").WaitForAsync();
        await page.Locator(".wellness-booking").GetByRole(AriaRole.Link, new() { Name = "Greenville", Exact = true }).ClickAsync();
        await walk.Heading("Choose a day and a time").WaitForAsync();
        await page.GotoAsync($"{Visit}&area=greenville&day={first[..10]}");
        await page.Locator($"label:has(input[value='{first}'])").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await walk.FillDetailsAsync();
        await walk.SendAsync();
        await walk.Heading("You are booked").WaitForAsync();

        await page.GetByText("At your place: Greenville, South Carolina").WaitForAsync();
        (await TimesAsync(page, "greenville", first[..10])).ShouldContain(near);
        var others = await TimesAsync(page, "spartanburg", first[..10]);
        others.Where(time => string.CompareOrdinal(time, tooSoon) > 0 && string.CompareOrdinal(time, tooLate) < 0).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Visit_First_HasItsLengthAndNotice(bool scripts)
    {
        var page = await browser.VisitorAsync(scripts);
        var walk = new BookingWalk(page);
        await page.GotoAsync("/book");

        await page.GetByRole(AriaRole.Link, new() { Name = "Yes, it is my first" }).ClickAsync();
        await page.Locator(".wellness-booking").GetByRole(AriaRole.Link, new() { Name = "Lake Keowee" }).ClickAsync();

        await walk.Heading("Choose a day and a time").WaitForAsync();
        (await page.Locator(".wellness-chosen").InnerTextAsync()).ShouldContain("105 minutes, $185, first visit, with Heather, at your place: Lake Keowee");
        (await page.GetByText("A first visit is 105 minutes long.").CountAsync()).ShouldBe(1);
        (await page.GetByText("Please book a first visit at least 24 hours ahead.").CountAsync()).ShouldBe(1);
        await walk.ToOpenDayAsync();
        var soonest = (await walk.Times.First.GetAttributeAsync("value"))!;
        string.CompareOrdinal(soonest, await NowAsync(page, hours: 24)).ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task Class_JoinedUntilItIsFull_CountsItsSeatsDown()
    {
        var first = await browser.VisitorAsync();
        await first.GotoAsync($"{Class}&day={Day(await NowAsync(first), FirstDay)}");
        await new BookingWalk(first).ToOpenDayAsync();
        var start = (await new BookingWalk(first).Times.First.GetAttributeAsync("value"))!;

        foreach (var seats in new[] { "6 seats left", "5 seats left", "4 seats left", "3 seats left", "2 seats left", "last seat" })
        {
            var page = await browser.VisitorAsync(scripts: seats == "5 seats left");
            var walk = new BookingWalk(page);
            await page.GotoAsync($"{Class}&day={start[..10]}");
            (await page.Locator($"label:has(input[value='{start}'])").InnerTextAsync()).ShouldContain(seats);
            await walk.ChooseTimeAsync();
            await walk.FillDetailsAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Book this place" }).ClickAsync();
            await walk.Heading("You are booked").WaitForAsync();
            (await page.Locator(".wellness-summary").InnerTextAsync()).ShouldContain("Small-Group Stretching, a place in the class");
        }

        await first.ReloadAsync();
        await first.GetByText("No class has a free seat on").WaitForAsync();
    }

    [Fact]
    public async Task Focus_AfterEachAnswer_IsOnTheNextQuestion()
    {
        var page = await browser.VisitorAsync();
        await page.GotoAsync("/book");
        foreach (var (link, heading) in new[]
        {
            ("No, I have been before", "Choose a length"),
            ("75 minutes", "Where shall Heather come to?"),
            ("Spartanburg", "Choose a day and a time"),
            ("Change the place", "Where shall Heather come to?"),
        })
        {
            await page.Locator(".wellness-booking").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
            await page.WaitForFunctionAsync("heading => document.activeElement.textContent === heading", heading, new() { Timeout = 10_000 });
        }
    }

    /// <summary>The first start of a free day that leaves room for another visit in the same open hours.</summary>
    private static async Task<string> FindVisitAsync(IPage page)
    {
        var now = await NowAsync(page);
        for (var ahead = FirstDay; ahead <= LastDay; ahead++)
        {
            var times = await TimesAsync(page, "greenville", Day(now, ahead));
            if (times.FirstOrDefault(time => times.Contains(After(time, 105))) is { } start)
            {
                return start;
            }
        }

        throw new InvalidOperationException("Between the window's days there is no free time for two visits.");
    }

    private static async Task<string[]> TimesAsync(IPage page, string area, string day)
    {
        await page.GotoAsync($"{Visit}&area={area}&day={day}");
        var values = await page.Locator("input[name=time]").EvaluateAllAsync<string[]>("all => all.map(input => input.value)");
        return [.. values.Where(value => value.StartsWith(day, StringComparison.Ordinal))];
    }

    /// <summary>The practice's clock as its times are written; the browser stands in the same zone.</summary>
    private static Task<string> NowAsync(IPage page, int hours = 0) => page.EvaluateAsync<string>(
        "hours => { const at = new Date(Date.now() + hours * 3600000); return new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16); }", hours);

    private static string Day(string now, int ahead) =>
        DateOnly.ParseExact(now[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string After(string time, int minutes) =>
        DateTime.ParseExact(time, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture).AddMinutes(minutes).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
