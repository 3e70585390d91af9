using System.Text.Encodings.Web;
using BodyWisdom.SignIn;
using Microsoft.AspNetCore.Http.Extensions;
using Wellness.Practices;

namespace BodyWisdom;

/// <summary>A page that needs no components: what to read where a request was refused before any page saw it.</summary>
/// <remarks>Rendering one of the site's pages would be a second try of the same form, and fail as the first did.</remarks>
internal static class SmallPage
{
    /// <summary>Gives every refusal without words a page; "not found" is left to the site's own.</summary>
    public static void UseSmallPages(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        var response = context.Response;
        if (response is not { HasStarted: false, ContentLength: null, StatusCode: >= StatusCodes.Status400BadRequest and not StatusCodes.Status404NotFound })
        {
            return;
        }

        await (response.StatusCode == StatusCodes.Status400BadRequest && HttpMethods.IsPost(context.Request.Method)
            ? WriteAsync(
                context,
                "Nothing was sent",
                "The form no longer fits this browser: cookies are blocked, or you signed in or out in another tab. "
                + "Allow cookies for this site, open the page again, and send it once more.")
            : WriteAsync(context, "That did not work", "The site could not do what was asked, and nothing was changed."));
    });

    /// <summary>Writes the answer, with a link to the page that the form stood on; the status stays.</summary>
    public static async Task WriteAsync(HttpContext context, string title, string text)
    {
        var html = HtmlEncoder.Default;
        var practice = html.Encode(context.RequestServices.GetRequiredService<Practice>().Name);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en-US">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="robots" content="noindex" />
                <title>{html.Encode(title)} | {practice}</title>
                <link rel="icon" href="/icon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href="/site.css" />
                <link rel="stylesheet" href="/_content/Wellness.Components/wellness.css" />
            </head>
            <body>
                <header class="site-header"><div class="site-wrap"><a class="site-brand" href="/">{practice}</a></div></header>
                <main class="site-wrap site-narrow site-page-head">
                    <h1>{html.Encode(title)}</h1>
                    <p class="site-lead">{html.Encode(text)}</p>
                    <p class="site-actions"><a class="site-button" href="{html.Encode(PageOf(context))}">Open the page again</a></p>
                </main>
            </body>
            </html>
            """, context.RequestAborted);
    }

    private static string PageOf(HttpContext context)
    {
        var answersGet = context.GetEndpoint()?.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true;
        return LocalPath.Or(answersGet ? context.Request.GetEncodedPathAndQuery() : null, "/");
    }
}
