using BenchmarkDotNet.Attributes;
using NodaTime;
using Wellness.Scheduling;

namespace Wellness.Benchmarks;

/// <summary>Twice the days and busy times should take twice as long, and what is done once is measured by itself.</summary>
[MemoryDiagnoser]
public class CostBenchmarks
{
    private readonly Instant[] _starts = new Instant[60_000];
    private Workload _workload = Workload.W1;

    /// <summary>Days, from one doubling to the next.</summary>
    [Params(60, 120, 240, 480)]
    public int Days { get; set; }

    [GlobalSetup]
    public void SetUp() => _workload = new Workload(Days, 1, Days * 2);

    [Benchmark(Description = "Find into the caller's buffer")]
    public int Find() => SlotFinder.Find(
        _workload.Team[0].Schedule, Workload.Policy with { MaximumSpanDays = 480 }, _workload.Query, _workload.Team[0].Busy, _starts);

    [Benchmark(Description = "Sort and join the busy times")]
    public BusyTimeline Sort() => new(_workload.Busy[0]);

    [Benchmark(Description = "Compile the schedule")]
    public object Compile() => new AvailabilitySchedule(Workload.Zone, Workload.Hours).OpenRanges(_workload.Query.From, _workload.Query.To);
}
