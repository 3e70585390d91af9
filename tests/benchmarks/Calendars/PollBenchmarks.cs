using BenchmarkDotNet.Attributes;

namespace Wellness.Benchmarks.Calendars;

/// <summary>What a calendar app's request costs over loopback, client and Kestrel in one process: the poll of an unchanged feed, and the feed itself.</summary>
[MemoryDiagnoser]
[MinColumn]
public class PollBenchmarks
{
    private readonly byte[] _sink = new byte[64 * 1024];
    private FeedSite? _site;
    private string _tag = "";

    /// <summary>How many appointments the feed has.</summary>
    [Params(1_000, 10_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _site = await FeedSite.StartAsync(Events);
        using var first = await _site.Client.GetAsync(_site.Feed);
        _tag = first.EnsureSuccessStatusCode().Headers.ETag!.ToString();
        if (await PollAsync() != 304)
        {
            throw new InvalidOperationException("The feed should be unchanged.");
        }
    }

    [GlobalCleanup]
    public async Task CleanUpAsync() => await _site!.DisposeAsync();

    [Benchmark(Baseline = true, Description = "Empty endpoint")]
    public async Task<int> EmptyAsync() => await SendAsync("/empty", null);

    [Benchmark(Description = "Poll of an unchanged feed")]
    public async Task<int> PollAsync() => await SendAsync(_site!.Feed, _tag);

    [Benchmark(Description = "The whole feed")]
    public async Task<int> WholeAsync() => await SendAsync(_site!.Feed, null);

    private async Task<int> SendAsync(string path, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        using var response = await _site!.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        while (await body.ReadAsync(_sink) > 0)
        {
            // Read to its end and kept nowhere.
        }

        return (int)response.StatusCode;
    }
}
