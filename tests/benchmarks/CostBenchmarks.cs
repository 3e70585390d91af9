using BenchmarkDotNet.Attributes;
using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Benchmarks;

/// <summary>Twice the days and busy times should take twice as long, and what is done once is measured by itself.</summary>
[MemoryDiagnoser]
public class CostBenchmarks
{
    private readonly Instant[] _starts = new Instant[60_000];
    private Workload _workload = Workload.W1;
    private SlotPolicy _policy = Workload.Policy;

    /// <summary>Days, from one doubling to the next.</summary>
    [Params(60, 120, 240, 480)]
    public int Days { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _workload = new Workload(Days, 1, Days * 2);
        _policy = Workload.Policy with { MaximumSpanDays = Days };
    }

    [Benchmark(Description = "Find into the caller's buffer")]
    public int Find() => SlotFinder.Find(_workload.Team[0].Schedule, _policy, _workload.Query, _workload.Team[0].Busy, _starts);

    [Benchmark(Description = "Find, sorting, new array")]
    public Instant[] FindSorting() => SlotFinder.Find(_workload.Team[0].Schedule, _policy, _workload.Query, _workload.Busy[0]);

    [Benchmark(Description = "Sort and join the busy times")]
    public BusyTimeline Sort() => new(_workload.Busy[0]);

    [Benchmark(Description = "Compile the schedule, with a first answer")]
    public int Compile() => SlotFinder.Find(
        new AvailabilitySchedule(Workload.Zone, Workload.Hours), _policy, _workload.Query, BusyTimeline.Empty, _starts);

    [Benchmark(Description = "The same answer again")]
    public int Again() => SlotFinder.Find(_workload.Team[0].Schedule, _policy, _workload.Query, BusyTimeline.Empty, _starts);
}
