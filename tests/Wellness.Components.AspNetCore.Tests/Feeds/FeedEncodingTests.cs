using System.IO.Compression;
using System.Net;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Feeds;

public class FeedEncodingTests
{
    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP;q=0.5", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0.5, gzip;q=0.9", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0", null)]
    [InlineData("identity", null)]
    [InlineData("", null)]
    [InlineData("nonsense;;q=x", null)]
    public async Task Get_AcceptEncoding_ChoosesHowTheSameFeedIsSent(string accepted, string? expected)
    {
        await using var site = await TestSite.StartAsync();
        var feed = await FeedAsync(site);
        var plain = await site.SendAsync(feed);

        var response = await site.SendAsync(feed, headers: ("Accept-Encoding", accepted));

        response.Content.Headers.ContentEncoding.ShouldBe(expected is null ? [] : [expected]);
        response.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        response.Headers.ETag!.IsWeak.ShouldBe(expected is not null);
        response.Headers.ETag.Tag.ShouldBe(plain.Headers.ETag!.Tag);
        (await BytesAsync(response, expected)).ShouldBe(await BytesAsync(plain, null));
    }

    [Fact]
    public async Task Get_UnchangedWithTheWeakTag_Is304UnderIt()
    {
        await using var site = await TestSite.StartAsync();
        var feed = await FeedAsync(site);
        var tag = (await site.SendAsync(feed, headers: ("Accept-Encoding", "br"))).Headers.ETag!.ToString();

        var again = await site.SendAsync(feed, headers: [("Accept-Encoding", "br"), ("If-None-Match", tag)]);

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag!.ToString().ShouldBe(tag);
        again.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        again.Content.Headers.ContentEncoding.ShouldBeEmpty();
    }

    [Fact]
    public async Task Head_Compressed_HasTheHeadersOfGetAndNoBody()
    {
        await using var site = await TestSite.StartAsync();
        var feed = await FeedAsync(site);

        var head = await site.SendAsync(feed, HttpMethod.Head, headers: ("Accept-Encoding", "gzip"));

        head.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        head.Headers.ETag!.IsWeak.ShouldBeTrue();
        (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static async Task<string> FeedAsync(TestSite site)
    {
        site.Bookings.Add(Instant.FromUtc(2026, 12, 3, 15, 0), TestSite.Now - Duration.FromHours(1));
        var issued = await site.Bookings.CreateAsync(new FeedScope("ann"), TestContext.Current.CancellationToken);
        return $"/wellness/feeds/{issued.Secret.Reveal()}.ics";
    }

    private static async Task<byte[]> BytesAsync(HttpResponseMessage response, string? encoding)
    {
        var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var decoded = new MemoryStream();
        await using var reader = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        await reader.CopyToAsync(decoded, TestContext.Current.CancellationToken);
        return decoded.ToArray();
    }
}
