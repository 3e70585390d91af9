using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NodaTime;
using Wellness.ICalendar;

namespace Wellness.AspNetCore.Feeds;

/// <summary>Answers a poll: what the poller has already is not sent again, and what is sent is compressed where they can read it.</summary>
internal sealed class FeedAnswer
{
    private readonly HttpContext _context;
    private readonly string? _encoding;
    private readonly string _tag;

    /// <param name="context">The request and its response.</param>
    /// <param name="eTag">The strong tag of the present state; where the bytes are compressed it becomes a weak one, since another server compresses to others.</param>
    public FeedAnswer(HttpContext context, string eTag)
    {
        _context = context;
        _encoding = FeedEncoding.Choose(context.Request);
        _tag = _encoding is null ? eTag : $"W/{eTag}";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        context.Response.Headers.ETag = _tag;
    }

    /// <summary>Whether If-None-Match names the present state, which needs no look at it.</summary>
    public bool IsKnownByTag => ConditionalRequest.HasTag(_context.Request, _tag);

    public static IResult NotModified() => TypedResults.StatusCode(StatusCodes.Status304NotModified);

    public IResult Send(CalendarFeedFile file, Instant? lastModified, string contentType)
    {
        _context.Response.GetTypedHeaders().LastModified = lastModified?.ToDateTimeOffset();
        return IsKnownByTag || ConditionalRequest.IsUnchangedSince(_context.Request, lastModified)
            ? NotModified()
            : new FeedResult(contentType, file, _encoding);
    }
}
