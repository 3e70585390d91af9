using BenchmarkDotNet.Attributes;

namespace Wellness.Benchmarks.Bookings;

/// <summary>A contest in a PostgreSQL database; see <see cref="PostgreSqlEngine"/> for which server.</summary>
public class PostgreSqlContestBenchmarks : ContestBenchmarks
{
    private Arena _excluding = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        Arena = await Arena.OpenAsync("postgresql contest", () => new PostgreSqlEngine("wellness_contest"), stored: 0);
        _excluding = await Arena.OpenAsync(
            "excluding contest", () => new PostgreSqlEngine("wellness_contest_exclude"), stored: 0, PostgreSqlEngine.Exclusion);
    }

    [Benchmark(Baseline = true, Description = "EXCLUDE by hand", OperationsPerInvoke = Visitors)]
    public Task<int> ExcludeAsync() => ByHandAsync(_excluding, Arbiter.Exclude);

    [Benchmark(Description = "Cells by hand", OperationsPerInvoke = Visitors)]
    public Task<int> CellsAsync() => ByHandAsync(Arena, Arbiter.Cells);

    [Benchmark(Description = "Check, then insert", OperationsPerInvoke = Visitors)]
    public Task<int> LookAloneAsync() => ByHandAsync(Arena, Arbiter.LookAlone);

    [Benchmark(Description = "The store", OperationsPerInvoke = Visitors)]
    public Task<int> StoreAsync() => OursAsync();
}
