using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Wellness.AspNetCore.Feeds;

/// <summary>Whether a poller has the present state already (RFC 9110, section 13).</summary>
internal static class ConditionalRequest
{
    /// <summary>Whether If-None-Match names a tag, or any.</summary>
    /// <remarks>Weak comparison: a proxy that compresses makes the tag that it passes on a weak one.</remarks>
    /// <param name="request">The request.</param>
    /// <param name="tag">The tag as its header has it.</param>
    public static bool HasTag(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch is { Count: > 0 } known && (known == tag || HasTag(request, EntityTagHeaderValue.Parse(tag)));

    /// <summary>Whether nothing changed since If-Modified-Since, which counts only where there is no If-None-Match.</summary>
    /// <param name="request">The request.</param>
    /// <param name="lastModified">Whole seconds; null where a state that is too fresh could share its second with the next.</param>
    public static bool IsUnchangedSince(HttpRequest request, Instant? lastModified) =>
        request.Headers.IfNoneMatch.Count == 0
        && lastModified is { } modified
        && request.GetTypedHeaders().IfModifiedSince is { } since
        && modified <= Instant.FromDateTimeOffset(since);

    private static bool HasTag(HttpRequest request, EntityTagHeaderValue tag) => request.GetTypedHeaders().IfNoneMatch
        .Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
}
