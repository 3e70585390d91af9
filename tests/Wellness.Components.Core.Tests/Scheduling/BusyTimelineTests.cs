using CsCheck;
using NodaTime;

namespace Wellness.Scheduling;

public class BusyTimelineTests
{
    private static readonly Instant Origin = Ask.Utc("2026-05-04T00:00:00Z");

    /// <summary>Up to some hundreds of times, on scales from nanoseconds to half days, sometimes with one that is far from the rest.</summary>
    private static readonly Gen<BusyInterval[]> Busy =
        from scale in Gen.OneOf(Gen.Const(1L), Gen.Const(1_000_000_000L), Gen.Const(60_000_000_000L), Gen.Const(1_000_000_000_000L), Gen.Const(50_000_000_000_000L))
        from times in Gen.Select(Gen.Int[0, 2_000], Gen.Int[1, 40]).Array[0, 400]
        from far in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[-20_000, 60_000]))
        select times.Select((time, i) => Time(time.Item1 * scale, time.Item2 * scale, i == 0 ? far : 0)).ToArray();

    [Fact]
    public void Constructor_AnyTimes_JoinsThoseThatTouchOrOverlap() => RandomCases.Check(Busy, 4_000, busy =>
    {
        var timeline = new BusyTimeline(busy);
        var joined = Joined(busy);
        var gaps = joined.Skip(1).Zip(joined, (next, time) => new BusyInterval(time.End, next.Start)).ToArray();
        RandomCases.Same([timeline.Count], [joined.Count], () => string.Join(", ", busy));
        RandomCases.Same([.. joined.Where(timeline.IsFree)], [], () => string.Join(", ", busy));
        RandomCases.Same([.. gaps.Where(timeline.IsFree)], gaps, () => string.Join(", ", busy));
    });

    [Fact]
    public void Constructor_AllOfTime_IsOne() =>
        new BusyTimeline([new(Instant.MinValue, Origin), new(Origin, Instant.MaxValue)]).Count.ShouldBe(1);

    [Fact]
    public void Empty_HasNothing() => BusyTimeline.Empty.Count.ShouldBe(0);

    private static BusyInterval Time(long start, long length, int days) => new(
        Origin.PlusNanoseconds(start) + Duration.FromDays(days), Origin.PlusNanoseconds(start + length) + Duration.FromDays(days));

    private static List<BusyInterval> Joined(BusyInterval[] busy)
    {
        List<BusyInterval> joined = [];
        foreach (var time in busy.OrderBy(time => time.Start))
        {
            if (joined.Count > 0 && time.Start <= joined[^1].End)
            {
                joined[^1] = new BusyInterval(joined[^1].Start, Instant.Max(joined[^1].End, time.End));
            }
            else
            {
                joined.Add(time);
            }
        }

        return joined;
    }
}
