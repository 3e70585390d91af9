using BenchmarkDotNet.Attributes;

namespace Wellness.Benchmarks.Bookings;

/// <summary>A contest in a SQLite file.</summary>
public class SqliteContestBenchmarks : ContestBenchmarks
{
    [GlobalSetup]
    public async Task SetUpAsync() => Arena = await Arena.OpenAsync("sqlite contest", () => new SqliteEngine(), stored: 0);

    [Benchmark(Baseline = true, Description = "Check, then insert", OperationsPerInvoke = Visitors)]
    public Task<int> LookAloneAsync() => ByHandAsync(Arena, Arbiter.LookAlone);

    [Benchmark(Description = "Cells by hand", OperationsPerInvoke = Visitors)]
    public Task<int> CellsAsync() => ByHandAsync(Arena, Arbiter.Cells);

    [Benchmark(Description = "The store", OperationsPerInvoke = Visitors)]
    public Task<int> StoreAsync() => OursAsync();
}
