using Microsoft.AspNetCore.Builder;
using Wellness.AspNetCore.Tests.Support;

namespace Wellness.AspNetCore.Tests.Endpoints;

public class SiteFilesEndpointTests
{
    [Fact]
    public async Task GetRobots_Always_BlocksNothingAndNamesTheSitemap()
    {
        await using var site = await TestSite.StartAsync();

        var text = await site.Client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken);

        text.ShouldBe("User-agent: *\nAllow: /\n\nSitemap: https://quiet.example.com/sitemap.xml\n");
    }

    [Fact]
    public async Task GetSitemap_ConfiguredPaths_AreAddressesOfThePractice()
    {
        await using var site = await TestSite.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Wellness:SitemapPaths:0"] = "/",
            ["Wellness:SitemapPaths:1"] = "/a&b",
        });

        var response = await site.SendAsync("/sitemap.xml");

        response.Content.Headers.ContentType!.ToString().ShouldBe("application/xml; charset=utf-8");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
              <url>
                <loc>https://quiet.example.com/</loc>
              </url>
              <url>
                <loc>https://quiet.example.com/a&amp;b</loc>
              </url>
            </urlset>

            """);
    }

    [Fact]
    public async Task GetRobots_MappedByTheSiteToo_IsTheSites()
    {
        await using var site = await TestSite.StartAsync(app => app.MapGet("/robots.txt", () => "mine"));

        (await site.Client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken)).ShouldBe("mine");
    }
}
