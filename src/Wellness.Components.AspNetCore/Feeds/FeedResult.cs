using Microsoft.AspNetCore.Http;
using Wellness.ICalendar;

namespace Wellness.AspNetCore.Feeds;

/// <summary>Sends a feed part by part, or for HEAD its headers alone.</summary>
internal sealed class FeedResult(string contentType, CalendarFeedFile file, string? encoding) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.Headers.XContentTypeOptions = "nosniff";
        if (encoding is null)
        {
            response.ContentLength = file.Length;
        }
        else
        {
            response.Headers.ContentEncoding = encoding;
        }

        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return;
        }

        if (encoding is null)
        {
            await file.WriteToAsync(response.BodyWriter, httpContext.RequestAborted);
            return;
        }

        await using var compressed = FeedEncoding.Compress(response.Body, encoding);
        await file.WriteToAsync(compressed, httpContext.RequestAborted);
    }
}
