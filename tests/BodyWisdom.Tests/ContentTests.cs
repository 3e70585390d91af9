using System.Net;
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
    [InlineData("/services/neuromuscular-therapy-at-home")]
    [InlineData("/services/small-group-stretching")]
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
    [InlineData("/services/neuromuscular-therapy-at-home")]
    [InlineData("/services/small-group-stretching")]
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
            target.StatusCode.ShouldBe(address.AbsolutePath == "/not-here" ? HttpStatusCode.NotFound : HttpStatusCode.OK, href);
            if (address.Fragment.Length > 1)
            {
                new HtmlParser().ParseDocument(await target.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                    .GetElementById(address.Fragment[1..]).ShouldNotBeNull(href);
            }
        }
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/book", HttpStatusCode.OK)]
    [InlineData("/not-here", HttpStatusCode.NotFound)]
    public async Task Page_AskedForWithHead_AnswersAsToGet(string path, HttpStatusCode expected)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };
        using var question = new HttpRequestMessage(HttpMethod.Head, path);

        using var answer = await client.SendAsync(question, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(expected);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
    }

    /// <summary>Every service has a page with words of its own and its disclaimer, and stands in the sitemap.</summary>
    [Fact]
    public async Task Services_Each_HaveAPageThatTheSitemapNames()
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };
        var sitemap = await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative), TestContext.Current.CancellationToken);
        foreach (var service in PracticeFile.Load(Path.Combine(BodyWisdomSite.Folder, "practice.json")).Services)
        {
            var path = $"/services/{service.Slug}";
            sitemap.ShouldContain($"https://bodywisdom.example.com{path}</loc>");
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken));
            page.QuerySelectorAll("#about p").Length.ShouldBeGreaterThan(1, path);
            page.QuerySelectorAll(".wellness-disclaimer p").ShouldHaveSingleItem().TextContent.ShouldContain("not medical advice");
        }
    }

    [Fact]
    public void Practice_Review_WarnsOfNothing() =>
        PracticeReview.Check(PracticeFile.Load(Path.Combine(BodyWisdomSite.Folder, "practice.json")))
            .Where(advice => advice.Severity == AdviceSeverity.Warning).ShouldBeEmpty();

    private static bool IsOfTheSite(string href) => !href.Contains(':', StringComparison.Ordinal);
}
