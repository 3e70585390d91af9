using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Wellness.Practices;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>What crawlers ask for first: <c>robots.txt</c> and <c>sitemap.xml</c>.</summary>
internal static class SiteFilesEndpoint
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Every crawler may read everything: what is private is behind a secret, and feeds must stay open to calendar apps.</summary>
    public static IResult GetRobots(Practice practice) =>
        TypedResults.Text($"User-agent: *\nAllow: /\n\nSitemap: {SiteAddress.Of(practice, "/sitemap.xml")}\n", "text/plain", Encoding.UTF8);

    public static IResult GetSitemap(Practice practice, IOptions<WellnessOptions> options)
    {
        var urls = options.Value.SitemapPaths.Distinct(StringComparer.Ordinal)
            .Select(path => new XElement(Sitemaps + "url", new XElement(Sitemaps + "loc", SiteAddress.Of(practice, path))));
        var document = new XElement(Sitemaps + "urlset", urls);
        return TypedResults.Text($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{document}\n", "application/xml", Encoding.UTF8);
    }
}
