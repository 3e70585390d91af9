using NodaTime;
using Wellness.Benchmarks;
using Wellness.Benchmarks.Competitors;

namespace Wellness.Scheduling;

/// <summary>A figure counts only where all who are compared give the same answer.</summary>
public class CompetitorTests
{
    public static TheoryData<string> Workloads => ["W1", "W2", "W3"];

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Bound_EachWorkload_AnswersLikeSlotFinder(string name)
    {
        var workload = Named(name);
        var bound = new Bound(workload);
        var count = workload.Team.Length == 1 ? bound.One() : bound.Any();
        RandomCases.Same(bound.Instants(count), Answer(workload), () => name);
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void NaiveNodaTime_EachWorkload_AnswersLikeSlotFinder(string name) =>
        RandomCases.Same(new NaiveNodaTime(Named(name)).Any(), Answer(Named(name)), () => name);

    [Theory]
    [MemberData(nameof(Workloads))]
    public void IcalNet_EachWorkload_AnswersLikeSlotFinder(string name) =>
        RandomCases.Same(new IcalNet(Named(name)).Any(), Answer(Named(name)), () => name);

    [Theory]
    [InlineData("W1")]
    [InlineData("W2")]
    public void Find_SortingIntoAnArray_AnswersLikeIntoTheBuffer(string name)
    {
        var workload = Named(name);
        var starts = SlotFinder.Find(workload.Team[0].Schedule, Workload.Policy, workload.Query, workload.Busy[0]);
        starts.Length.ShouldBeGreaterThan(300);
        RandomCases.Same(starts, Answer(workload), () => name);
    }

    private static Workload Named(string name) => name switch
    {
        "W1" => Workload.W1,
        "W2" => Workload.W2,
        _ => Workload.W3,
    };

    private static Instant[] Answer(Workload workload)
    {
        var starts = new Instant[20_000];
        var count = workload.Team.Length == 1
            ? SlotFinder.Find(workload.Team[0].Schedule, Workload.Policy, workload.Query, workload.Team[0].Busy, starts)
            : SlotFinder.FindAny(workload.Team, Workload.Policy, workload.Query, starts);
        return starts[..count];
    }
}
