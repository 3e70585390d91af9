using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>Sends an iCalendar body, or for HEAD its headers alone.</summary>
internal sealed class CalendarResult(string contentType, ReadOnlyMemory<byte> body) : IResult
{
    /// <summary>The name that a browser saves it under; null for a feed, which nobody saves.</summary>
    public string? DownloadName { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        if (DownloadName is not null)
        {
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = DownloadName }.ToString();
        }

        if (!HttpMethods.IsHead(httpContext.Request.Method))
        {
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
