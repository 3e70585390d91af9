using Microsoft.Playwright;

namespace BodyWisdom.Tests;

/// <summary>What a visitor does on the way to a booking, one step a method, by what a person reads on the page.</summary>
internal sealed class BookingWalk(IPage page)
{
    public const string Name = "Jordan O'Neill-Sample";
    public const string Email = "jordan@example.com";
    public const string Note = "Left shoulder, since spring.";

    public ILocator Times => page.Locator(".wellness-booking").GetByRole(AriaRole.Radio);

    public ILocator Heading(string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public async Task OpenTimesAsync(string path = "/services/neuromuscular-therapy", string length = "60 minutes")
    {
        await page.GotoAsync(path);
        await page.Locator(".wellness-booking").GetByRole(AriaRole.Link, new() { Name = length }).ClickAsync();
        await Heading("Choose a day and a time").WaitForAsync();
        await ToOpenDayAsync();
    }

    /// <summary>Opens the week after the one shown, a full day's notice ahead of every cut-off.</summary>
    public async Task OpenNextWeekAsync()
    {
        await page.GotoAsync((await page.Locator(".wellness-weeks-next").GetAttributeAsync("href"))!);
        await ToOpenDayAsync();
    }

    /// <summary>Chooses the day's last time, which no passing minute makes too soon, and goes on to the details.</summary>
    /// <returns>The time's value in the form, such as <c>2026-12-01T10:15</c>.</returns>
    public async Task<string> ChooseTimeAsync()
    {
        var value = (await Times.Last.GetAttributeAsync("value"))!;
        await page.Locator(".wellness-time").Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        return value;
    }

    public async Task FillDetailsAsync(string email = Email)
    {
        await Heading("Your details").WaitForAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(Name);
        await page.GetByLabel("Email", new() { Exact = true }).FillAsync(email);
        await page.GetByLabel("Telephone").FillAsync("864 555 0134");
        await page.GetByLabel("Anything we should know").FillAsync(Note);
    }

    public Task SendAsync() => page.GetByRole(AriaRole.Button, new() { Name = "Book this time" }).ClickAsync();

    public async Task<string> BookAsync(string path = "/services/neuromuscular-therapy")
    {
        await OpenTimesAsync(path);
        var time = await ChooseTimeAsync();
        await FillDetailsAsync();
        await SendAsync();
        await Heading("You are booked").WaitForAsync();
        return time;
    }

    /// <summary>How many pixels of the page lie beyond the window's width; zero on a page that needs no sideways scrolling.</summary>
    public Task<int> OverflowAsync() =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Follows the link to the next opening where the day shown is closed or full, whatever day the test runs on.</summary>
    public async Task ToOpenDayAsync()
    {
        var next = page.Locator(".wellness-none a.wellness-more");
        await next.Or(Times.First).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        if (await next.IsVisibleAsync())
        {
            await next.ClickAsync();
            await Times.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }
    }
}
