using System.Text;
using Microsoft.Playwright;

namespace BodyWisdom.Tests;

/// <summary>The questions before a session on the running sample, from the client's page to Heather's.</summary>
[Collection<SharedBrowser>]
public sealed class IntakeTests(Browser browser)
{
    private const string Canary = "ZebraCanary, under the left shoulder blade";

    [Fact]
    public async Task Intake_FilledInByTheClient_IsReadByHeatherAndStandsNowhereElse()
    {
        var visitor = await browser.VisitorAsync();
        var time = await new BookingWalk(visitor).BookAsync();
        await visitor.GetByText("please answer a few questions").WaitForAsync();
        await visitor.Locator("a[href^='/manage/']").ClickAsync();
        await visitor.GetByLabel("What brings you here?").FillAsync(Canary);
        await visitor.GetByRole(AriaRole.Group, new() { Name = "Do you take medicine that thins the blood?" }).GetByLabel("No", new() { Exact = true }).CheckAsync();
        await visitor.GetByLabel("I will say at once").CheckAsync();

        await visitor.GetByRole(AriaRole.Button, new() { Name = "Save answers" }).ClickAsync();

        await visitor.GetByText("You can change your answers until the session begins.").WaitForAsync();
        new Uri(visitor.Url).Query.ShouldBe("?saved=1");
        await visitor.Locator("[role=status]:focus", new() { HasText = "Saved on" }).WaitForAsync();

        var page = await browser.SignedInAsync(scripts: false, back: "%2Fpractice%2Fschedule");
        await page.GotoAsync($"/practice/schedule?day={time[..10]}");
        (await page.ContentAsync()).ShouldNotContain("ZebraCanary");
        await page.Locator("li", new() { Has = page.Locator($"time[datetime^='{time[..16]}']").First })
            .GetByRole(AriaRole.Link, new() { Name = $"Read {BookingWalk.Name}" }).ClickAsync();
        await page.GetByText(Canary).WaitForAsync();

        await page.GotoAsync("/practice/clients");
        await page.GetByLabel("E-mail address").FillAsync(BookingWalk.Email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByText("intake form filled in").First.WaitForAsync();
        (await page.ContentAsync()).ShouldNotContain("ZebraCanary");
        page.Url.ShouldNotContain("jordan");

        using var client = new HttpClient { BaseAddress = browser.Site.Address };
        (await client.GetStringAsync(await browser.FeedPathAsync(), TestContext.Current.CancellationToken)).ShouldNotContain("ZebraCanary");
        browser.Site.Output.ShouldNotContain("ZebraCanary");
        foreach (var file in Directory.GetFiles(browser.Site.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Contains("ZebraCanary", StringComparison.Ordinal).ShouldBeFalse(file);
        }
    }
}
