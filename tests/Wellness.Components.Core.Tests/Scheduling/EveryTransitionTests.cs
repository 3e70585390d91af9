using System.Collections.Concurrent;
using NodaTime;
using NodaTime.TimeZones;
using Wellness.Conformance;
using Wellness.Conformance.Oracle;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Each transition of each IANA zone from 2000 to 2038, with hours that begin and end in its gap or overlap.</summary>
/// <remarks>Zones whose clocks did the same around a transition share the oracle's answer; the library answers for each.</remarks>
public class EveryTransitionTests
{
    private static readonly Instant First = Instant.FromUtc(2000, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(2039, 1, 1, 0, 0);
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Duration FiveMinutes = Duration.FromMinutes(5);

    [Theory]
    [InlineData(StartAlignment.OpeningTime)]
    [InlineData(StartAlignment.Clock)]
    [InlineData(StartAlignment.Packed)]
    public void Find_AroundEachTransitionOfEachZone_EqualsTheRules(StartAlignment alignment)
    {
        var answers = new ConcurrentDictionary<string, Instant[]>();
        var transitions = 0;
        Parallel.ForEach(DateTimeZoneProviders.Tzdb.Ids, id =>
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            foreach (var after in zone.GetZoneIntervals(First, End).Skip(1))
            {
                var before = zone.GetZoneInterval(after.Start - Duration.Epsilon);
                if (before.WallOffset != after.WallOffset)
                {
                    var question = Around(zone, before, after, alignment);
                    var right = answers.GetOrAdd(Clock(zone, after.Start), _ => BruteForce.Slots(question, Tick(before, after)));
                    RandomCases.Same(VectorRun.Answer(question), right, () => $"{id} at {after.Start}, from {before.WallOffset} to {after.WallOffset}");
                    Interlocked.Increment(ref transitions);
                }
            }
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{transitions} transitions, {answers.Count} of them unlike");
        transitions.ShouldBeGreaterThan(10_000);
        answers.Values.Count(starts => starts.Length > 2).ShouldBeGreaterThan(answers.Count * 9 / 10);
    }

    /// <summary>What a clock showed for two weeks, which is all that an answer depends on.</summary>
    private static string Clock(DateTimeZone zone, Instant transition) => $"{transition.ToUnixTimeSeconds()}:" + string.Join(' ', zone
        .GetZoneIntervals(transition - Duration.FromDays(7), transition + Duration.FromDays(7))
        .Select(interval => $"{(interval.HasStart ? interval.Start.ToUnixTimeSeconds() : 0)}{interval.WallOffset}"));

    private static Duration Tick(ZoneInterval before, ZoneInterval after) =>
        before.WallOffset.Seconds % 300 == 0 && after.WallOffset.Seconds % 300 == 0 && after.Start.ToUnixTimeSeconds() % 300 == 0 ? FiveMinutes : Minute;

    private static Question Around(DateTimeZone zone, ZoneInterval before, ZoneInterval after, StartAlignment alignment)
    {
        // The gap, or what comes twice, as the clock shows it.
        var (one, other) = (before.IsoLocalEnd, after.IsoLocalStart);
        var (from, to) = (LocalDateTime.Min(one, other), LocalDateTime.Max(one, other));
        var inside = from.PlusMinutes(Period.Between(from, to, PeriodUnits.Minutes).Minutes / 10 * 5);
        var policy = Ask.Hourly with { Alignment = alignment };
        var query = new SlotQuery(from.Date, to.Date, Duration.FromMinutes(45), First);
        return alignment switch
        {
            StartAlignment.OpeningTime => new Question(
                zone,
                Hours((from.PlusHours(-3), inside), (inside.PlusMinutes(10), to.PlusHours(3))),
                policy with { Step = Duration.FromMinutes(25) },
                query,
                [],
                []),
            StartAlignment.Clock => new Question(
                zone, Hours((from.PlusHours(-2), to.PlusHours(2))), policy with { Step = Duration.FromMinutes(20) }, query, [], []),
            _ => new Question(
                zone,
                Hours((inside, to.PlusHours(5)), (from.PlusHours(-6), from.PlusHours(-1))),
                policy,
                query with { BufferBefore = FiveMinutes, BufferAfter = Duration.FromMinutes(15) },
                [Busy(after.Start, -210, -190), Busy(after.Start, 120, 150)],
                []),
        };
    }

    private static BusyInterval Busy(Instant around, int from, int to) => new(around + (Minute * from), around + (Minute * to));

    private static PracticeHours Hours(params (LocalDateTime From, LocalDateTime To)[] ranges)
    {
        LocalTimeRange[] daily = [.. ranges.Select(range => new LocalTimeRange(range.From.TimeOfDay, range.To.TimeOfDay))];
        return new PracticeHours(new WeeklyHours(Enumerable.Range(1, 7).ToDictionary(day => (IsoDayOfWeek)day, _ => (IReadOnlyList<LocalTimeRange>)daily)));
    }
}
