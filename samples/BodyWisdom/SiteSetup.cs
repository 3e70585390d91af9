using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Wellness;

namespace BodyWisdom;

/// <summary>What every page of the site is served with, whatever stands on it.</summary>
internal static class SiteSetup
{
    // Nothing is loaded from elsewhere, and no script or style stands in a page; structured data is no script.
    private const string ContentSecurityPolicy =
        "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:";

    /// <summary>Listens on an address unless the command line, the environment or the settings name one.</summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder, string address)
    {
        string[] named = ["urls", "http_ports", "https_ports"];
        if (named.All(key => string.IsNullOrEmpty(builder.Configuration[key])) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(address);
        }
    }

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        return next(context);
    });

    /// <summary>For a load balancer: whether the process answers, and whether it can book. One word each, and no more.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Name == WellnessHealthChecks.Store });
    }

    /// <summary>Answers HEAD as it answers GET: programs that watch whether a site is up ask so, and Razor components alone would say that the page is not there.</summary>
    public static void AnswerHead(this IEndpointConventionBuilder pages) => pages.Add(page =>
    {
        for (var index = 0; index < page.Metadata.Count; index++)
        {
            if (page.Metadata[index] is HttpMethodMetadata { HttpMethods: var methods } && methods.Contains(HttpMethods.Get))
            {
                page.Metadata[index] = new HttpMethodMetadata([.. methods, HttpMethods.Head]);
            }
        }
    });
}
