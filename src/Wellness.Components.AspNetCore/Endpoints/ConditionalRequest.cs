using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>Whether a poller has the present state already (RFC 9110, section 13).</summary>
internal static class ConditionalRequest
{
    /// <param name="request">The request; its If-Modified-Since counts only where it has no If-None-Match.</param>
    /// <param name="tag">The tag of the present state.</param>
    /// <param name="lastModified">Whole seconds; null where a state that is too fresh could share its second with the next.</param>
    public static bool IsUnchanged(HttpRequest request, EntityTagHeaderValue tag, Instant? lastModified)
    {
        var headers = request.GetTypedHeaders();
        if (request.Headers.IfNoneMatch.Count > 0)
        {
            // Weak comparison: a proxy that compresses makes the tag that it passes on a weak one.
            return headers.IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
        }

        return lastModified is { } modified
            && headers.IfModifiedSince is { } since
            && modified <= Instant.FromDateTimeOffset(since);
    }
}
