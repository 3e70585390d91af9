using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Wellness.AspNetCore.Calendars;

/// <summary>Fetches a calendar over https from the public internet, within bounds of size, time and redirects.</summary>
/// <param name="handler">What connects; it must not follow redirects by itself.</param>
/// <param name="mostBytes">The most bytes of a calendar, decompressed.</param>
/// <param name="longest">The longest that all of it may take, redirects and reading included.</param>
/// <param name="time">The clock of <paramref name="longest"/>.</param>
internal sealed class CalendarFetcher(HttpMessageHandler handler, int mostBytes, TimeSpan longest, TimeProvider time) : ICalendarFetcher, IDisposable
{
    public const int MostRedirects = 5;

    private static readonly string[] Types = ["text/calendar", "text/plain", "application/octet-stream"];

    private readonly HttpClient _client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };

    public async Task<FetchResult> FetchAsync(string address, string? etag, string? lastModified, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            return await FollowAsync(CalendarAddress.Read(address), etag, lastModified, either.Token);
        }
        catch (Exception fault) when (RefusalIn(fault) is { } refused)
        {
            return refused;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new FetchResult.Refused(FetchRefusal.TimedOut, string.Create(CultureInfo.InvariantCulture, $"{longest.TotalSeconds} s"));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return new FetchResult.Refused(FetchRefusal.Unreachable, (fault as HttpRequestException)?.HttpRequestError.ToString() ?? "broken off");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<FetchResult> FollowAsync(Uri address, string? etag, string? lastModified, CancellationToken cancellationToken)
    {
        for (var redirects = 0; ; redirects++)
        {
            using var request = Request(address, etag, lastModified);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response is { StatusCode: HttpStatusCode.OK })
            {
                return await ReadAsync(response, cancellationToken);
            }

            if (response.StatusCode == HttpStatusCode.NotModified && (etag ?? lastModified) is not null)
            {
                return new FetchResult.NotModified();
            }

            if (!IsRedirect(response.StatusCode) || response.Headers.Location is not { } location)
            {
                return new FetchResult.Refused(FetchRefusal.WrongStatus, ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
            }

            if (redirects == MostRedirects)
            {
                return new FetchResult.Refused(FetchRefusal.TooManyRedirects, MostRedirects.ToString(CultureInfo.InvariantCulture));
            }

            address = Uri.TryCreate(address, location, out var next) ? CalendarAddress.Check(next)
                : throw new FetchRefusedException(FetchRefusal.MalformedAddress, "a redirect to no address");
        }
    }

    private async Task<FetchResult> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType is { } type && !Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            return new FetchResult.Refused(FetchRefusal.WrongType, type);
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while ((count = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + count > mostBytes)
            {
                return new FetchResult.Refused(FetchRefusal.TooLarge, string.Create(CultureInfo.InvariantCulture, $"more than {mostBytes} bytes"));
            }

            bytes.Write(buffer, 0, count);
        }

        return new FetchResult.Fetched(
            bytes.GetBuffer().AsMemory(0, (int)bytes.Length), Header(response.Headers, "ETag"), Header(response.Content.Headers, "Last-Modified"));
    }

    // Conditions go back as they came: some servers send tags that the typed headers refuse.
    private static HttpRequestMessage Request(Uri address, string? etag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept", "text/calendar, text/plain;q=0.5, */*;q=0.1");
        request.Headers.Add("User-Agent", "Wellness.Components");
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        if (lastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }

        return request;
    }

    private static string? Header(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and <= 200 } value ? value : null;

    private static bool IsRedirect(HttpStatusCode status) => status
        is HttpStatusCode.Moved or HttpStatusCode.Redirect or HttpStatusCode.RedirectMethod
        or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static FetchResult.Refused? RefusalIn(Exception? fault)
    {
        while (fault is not (null or FetchRefusedException))
        {
            fault = fault.InnerException;
        }

        return (fault as FetchRefusedException)?.Result;
    }
}
