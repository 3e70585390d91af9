using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using NodaTime;
using Wellness.Benchmarks.Competitors;
using Wellness.Scheduling;

namespace Wellness.Benchmarks;

/// <summary>The three workloads, each by everyone.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class SlotBenchmarks
{
    private readonly Workload _one = Workload.W1;
    private readonly Workload _year = Workload.W2;
    private readonly Workload _fifty = Workload.W3;

    private readonly (AvailabilitySchedule Schedule, BusyInterval[] Busy)[] _agendas =
        [.. Workload.W3.Team.Zip(Workload.W3.Busy, (agenda, busy) => (agenda.Schedule, busy))];

    private readonly Instant[] _starts = new Instant[20_000];
    private readonly (Bound One, Bound Year, Bound Fifty) _bound = (new(Workload.W1), new(Workload.W2), new(Workload.W3));
    private readonly (NaiveNodaTime One, NaiveNodaTime Year, NaiveNodaTime Fifty) _naive = (new(Workload.W1), new(Workload.W2), new(Workload.W3));
    private readonly (IcalNet One, IcalNet Year, IcalNet Fifty) _ical = (new(Workload.W1), new(Workload.W2), new(Workload.W3));

    [Benchmark(Baseline = true, Description = "Bound: sweep over sorted ticks"), BenchmarkCategory("W1")]
    public int BoundOne() => _bound.One.One();

    [Benchmark(Description = "SlotFinder, caller's buffer"), BenchmarkCategory("W1")]
    public int BufferOne() => IntoBuffer(_one);

    [Benchmark(Description = "SlotFinder, sorting, new array"), BenchmarkCategory("W1")]
    public Instant[] ArrayOne() => AsArray(_one);

    [Benchmark(Description = "Naive NodaTime"), BenchmarkCategory("W1")]
    public Instant[] NaiveOne() => _naive.One.Any();

    [Benchmark(Description = "Ical.Net"), BenchmarkCategory("W1")]
    public Instant[] IcalOne() => _ical.One.Any();

    [Benchmark(Baseline = true, Description = "Bound: sweep over sorted ticks"), BenchmarkCategory("W2")]
    public int BoundYear() => _bound.Year.One();

    [Benchmark(Description = "SlotFinder, caller's buffer"), BenchmarkCategory("W2")]
    public int BufferYear() => IntoBuffer(_year);

    [Benchmark(Description = "SlotFinder, sorting, new array"), BenchmarkCategory("W2")]
    public Instant[] ArrayYear() => AsArray(_year);

    [Benchmark(Description = "Naive NodaTime"), BenchmarkCategory("W2")]
    public Instant[] NaiveYear() => _naive.Year.Any();

    [Benchmark(Description = "Ical.Net"), BenchmarkCategory("W2")]
    public Instant[] IcalYear() => _ical.Year.Any();

    [Benchmark(Baseline = true, Description = "Bound: sweep over sorted ticks"), BenchmarkCategory("W3")]
    public int BoundFifty() => _bound.Fifty.Any();

    [Benchmark(Description = "SlotFinder, caller's buffer"), BenchmarkCategory("W3")]
    public int BufferFifty() => SlotFinder.FindAny(_fifty.Team, Workload.Policy, _fifty.Query, _starts);

    [Benchmark(Description = "SlotFinder, sorting, new array"), BenchmarkCategory("W3")]
    public Instant[] ArrayFifty()
    {
        var team = Array.ConvertAll(_agendas, agenda => new PractitionerAgenda(agenda.Schedule, new BusyTimeline(agenda.Busy)));
        return _starts.AsSpan(0, SlotFinder.FindAny(team, Workload.Policy, _fifty.Query, _starts)).ToArray();
    }

    [Benchmark(Description = "Naive NodaTime"), BenchmarkCategory("W3")]
    public Instant[] NaiveFifty() => _naive.Fifty.Any();

    [Benchmark(Description = "Ical.Net"), BenchmarkCategory("W3")]
    public Instant[] IcalFifty() => _ical.Fifty.Any();

    private static Instant[] AsArray(Workload workload) =>
        SlotFinder.Find(workload.Team[0].Schedule, Workload.Policy, workload.Query, workload.Busy[0]);

    private int IntoBuffer(Workload workload) =>
        SlotFinder.Find(workload.Team[0].Schedule, Workload.Policy, workload.Query, workload.Team[0].Busy, _starts);
}
