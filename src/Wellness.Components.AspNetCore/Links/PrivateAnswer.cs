using Microsoft.AspNetCore.Http;

namespace Wellness.AspNetCore.Links;

/// <summary>Marks the answer to a request as for whoever asked alone: no cache keeps it, and no other site learns its address.</summary>
internal static class PrivateAnswer
{
    // Antiforgery says both words on every page with a form, and warns about a header that lacks the first.
    private const string NoCache = "no-cache, no-store";

    /// <summary>Says <c>no-store</c> to caches and <c>no-referrer</c> to the links on the page, whatever the endpoint said of either before.</summary>
    /// <param name="context">The request; null where there is none, and then nothing is set. Headers that were sent stay as they are.</param>
    public static void Mark(HttpContext? context)
    {
        if (context is { Response: { HasStarted: false } response })
        {
            response.Headers.CacheControl = NoCache;
            response.Headers["Referrer-Policy"] = "no-referrer";
        }
    }
}
