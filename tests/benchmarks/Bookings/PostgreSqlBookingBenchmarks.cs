using BenchmarkDotNet.Attributes;

namespace Wellness.Benchmarks.Bookings;

/// <summary>Bookings in a PostgreSQL database; see <see cref="PostgreSqlEngine"/> for which server.</summary>
public class PostgreSqlBookingBenchmarks : BookingBenchmarks, IDisposable
{
    private Arena _excluding = null!;
    private FlushProbe? _probe;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        Arena = await Arena.OpenAsync($"postgresql {Stored}", () => new PostgreSqlEngine($"wellness_benchmark_{Stored}"), Stored);
        _excluding = await Arena.OpenAsync(
            $"excluding {Stored}", () => new PostgreSqlEngine($"wellness_benchmark_exclude_{Stored}"), Stored, PostgreSqlEngine.Exclusion);
        _probe = new FlushProbe(Path.GetTempPath(), FlushProbe.Page);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _probe?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, Description = "EXCLUDE by hand")]
    public Task ExcludeAsync() => TimeAsync(() => _excluding.ByHandAsync(Arbiter.Exclude));

    [Benchmark(Description = "Cells by hand")]
    public Task CellsAsync() => TimeAsync(() => Arena.ByHandAsync(Arbiter.Cells));

    [Benchmark(Description = "Check, then insert")]
    public Task LookAloneAsync() => TimeAsync(() => Arena.ByHandAsync(Arbiter.LookAlone));

    [Benchmark(Description = "The store")]
    public Task StoreAsync() => TimeAsync(Arena.OursAsync);

    [Benchmark(Description = "fdatasync of a page")]
    public void Probe() => Time(_probe!.Write);
}
