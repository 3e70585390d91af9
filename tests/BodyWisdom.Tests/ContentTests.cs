using AngleSharp.Html.Parser;
using Wellness.Practices;
using Wellness.StructuredData;

namespace BodyWisdom.Tests;

[Collection<SharedBrowser>]
public sealed class ContentTests(Browser browser)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/services/neuromuscular-therapy")]
    [InlineData("/areas")]
    [InlineData("/faq")]
    [InlineData("/book")]
    public async Task Page_Markup_SatisfiesTheValidator(string path)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));

        var graph = page.QuerySelectorAll("script[type='application/ld+json']").ShouldHaveSingleItem();

        StructuredDataValidator.Check(graph.TextContent).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/services/neuromuscular-therapy")]
    [InlineData("/areas")]
    [InlineData("/faq")]
    [InlineData("/book")]
    [InlineData("/book?service=neuromuscular-therapy&length=60")]
    [InlineData("/not-here")]
    public async Task Page_Html_HasOneTitleOneMainOneFirstHeadingAndLinksThatLead(string path)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        page.QuerySelectorAll("title").Length.ShouldBe(1);
        page.QuerySelectorAll("main").Length.ShouldBe(1);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        foreach (var href in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(IsOfTheSite).Distinct())
        {
            var address = new Uri(new Uri(browser.Site.Address, path), href.StartsWith('/') ? href : $"/{href}");
            using var target = await client.GetAsync(address, TestContext.Current.CancellationToken);
            target.StatusCode.ShouldBe(address.AbsolutePath == "/not-here" ? System.Net.HttpStatusCode.NotFound : System.Net.HttpStatusCode.OK, href);
            if (address.Fragment.Length > 1)
            {
                new HtmlParser().ParseDocument(await target.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                    .GetElementById(address.Fragment[1..]).ShouldNotBeNull(href);
            }
        }
    }

    [Fact]
    public void Practice_Review_WarnsOfNothing() =>
        PracticeReview.Check(PracticeFile.Load(Path.Combine(BodyWisdomSite.Folder, "practice.json")))
            .Where(advice => advice.Severity == AdviceSeverity.Warning).ShouldBeEmpty();

    private static bool IsOfTheSite(string href) => !href.Contains(':', StringComparison.Ordinal);
}
