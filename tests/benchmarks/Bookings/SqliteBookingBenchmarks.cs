using BenchmarkDotNet.Attributes;

namespace Wellness.Benchmarks.Bookings;

/// <summary>Bookings in a SQLite file.</summary>
public class SqliteBookingBenchmarks : BookingBenchmarks
{
    private FlushProbe? _probe;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        Arena = await Arena.OpenAsync($"sqlite {Stored}", () => new SqliteEngine(), Stored);
        _probe = new FlushProbe(((SqliteEngine)Arena.Engine).Folder);
    }

    [GlobalCleanup]
    public void CleanUp() => _probe?.Dispose();

    [Benchmark(Baseline = true, Description = "fdatasync of a page")]
    public void Probe() => _probe!.Write();

    [Benchmark(Description = "The store")]
    public Task StoreAsync() => OursAsync();

    [Benchmark(Description = "Cells by hand")]
    public Task CellsAsync() => ByHandAsync(Arena, Arbiter.Cells);

    [Benchmark(Description = "Check, then insert")]
    public Task LookAloneAsync() => ByHandAsync(Arena, Arbiter.LookAlone);
}
