using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Wellness.AspNetCore.Feeds;

/// <summary>How a feed is compressed: by the kit itself, since most sites compress pages at most and a calendar shrinks to a tenth.</summary>
internal static class FeedEncoding
{
    private const string Brotli = "br";
    private const string Gzip = "gzip";

    /// <summary>The encoding that the poller likes best of the two that there are, Brotli where it likes both alike; null for none.</summary>
    public static string? Choose(HttpRequest request)
    {
        if (StringValues.IsNullOrEmpty(request.Headers.AcceptEncoding))
        {
            return null;
        }

        var (brotli, gzip) = (0d, 0d);
        foreach (var accepted in request.GetTypedHeaders().AcceptEncoding)
        {
            var quality = accepted.Quality ?? 1;
            if (accepted.Value.Equals(Brotli, StringComparison.OrdinalIgnoreCase))
            {
                brotli = quality;
            }
            else if (accepted.Value.Equals(Gzip, StringComparison.OrdinalIgnoreCase))
            {
                gzip = quality;
            }
        }

        return brotli == 0 && gzip == 0 ? null : brotli >= gzip ? Brotli : Gzip;
    }

    public static Stream Compress(Stream body, string encoding) => encoding == Brotli
        ? new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true)
        : new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true);
}
