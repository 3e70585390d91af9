using NodaTime;
using NodaTime.TimeZones;
using Wellness.Conformance.Oracle;
using Wellness.Practices;

namespace Wellness.Conformance.Generation;

/// <summary>What decides about the answer of a vector: without it, the answer would be another.</summary>
public static class Traits
{
    private static readonly Duration Near = Duration.FromHours(3);

    private static readonly string[] Transitions =
    [
        "spring gap", "autumn overlap", "half-hour gap", "half-hour overlap", "midnight gap", "midnight overlap", "skipped date",
        "gap of another size", "overlap of another size",
    ];

    private static readonly (string Name, Func<Question, Question> Without)[] Features =
    [
        ("seasons", question => question with { Hours = new PracticeHours(question.Hours.Weekly, special: question.Hours.Special) }),
        ("overrides", question => question with { Hours = new PracticeHours(question.Hours.Weekly, question.Hours.Seasons) }),
        ("busy", question => question with { Busy = [] }),
        ("daily cap", question => question with { Policy = question.Policy with { DailyCap = null } }),
        ("weekly cap", question => question with { Policy = question.Policy with { WeeklyCap = null } }),
        ("notice", question => question with { Policy = question.Policy with { MinimumNotice = Duration.Zero } }),
        ("window", question => question with { Policy = question.Policy with { WindowDays = null } }),
        ("buffers within hours", question => question with { Policy = question.Policy with { BuffersWithinHours = false } }),
        ("packed with buffers", question => question.Policy.Alignment == StartAlignment.Packed
            && question.Query.BufferBefore > Duration.Zero && question.Query.BufferAfter > Duration.Zero
            ? question with { Policy = question.Policy with { Alignment = StartAlignment.OpeningTime } } : question),
    ];

    /// <summary>Every trait that a set of vectors should have: each alignment with each kind of transition, and the rest.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Enum.GetValues<StartAlignment>().SelectMany(alignment => Transitions.Select(kind => Named(alignment, kind))),
        .. Features.Select(feature => feature.Name),
    ];

    /// <summary>The traits of a scenario in whole minutes.</summary>
    public static IEnumerable<string> Of(Scenario scenario)
    {
        var question = Question.Of(scenario);
        var slots = Slots(question);
        var decisive = Features.Where(feature => !Slots(feature.Without(question)).SequenceEqual(slots)).Select(feature => feature.Name);
        return decisive.Concat(Kinds(question, slots).Select(kind => Named(question.Policy.Alignment, kind)));
    }

    /// <summary>The kinds that the one transition of the dates is: sessions start near it, and had the clock gone on as before, the answer would be another.</summary>
    private static IEnumerable<string> Kinds(Question question, Instant[] slots)
    {
        var (from, to) = (question.Query.From.AtMidnight().InUtc().ToInstant(), question.Query.To.PlusDays(1).AtMidnight().InUtc().ToInstant());
        var intervals = question.Zone.GetZoneIntervals(from - Duration.FromDays(1), to + Duration.FromDays(1)).ToArray();
        return intervals.Length == 2
            && slots.Any(slot => slot > intervals[1].Start - Near && slot < intervals[1].Start + Near)
            && !Slots(question with { Zone = DateTimeZone.ForOffset(intervals[0].WallOffset) }).SequenceEqual(slots)
            ? Kinds(intervals[0], intervals[1]) : [];
    }

    private static IEnumerable<string> Kinds(ZoneInterval before, ZoneInterval after)
    {
        var (end, start) = (before.IsoLocalEnd, after.IsoLocalStart);
        var minutes = (after.WallOffset.Seconds - before.WallOffset.Seconds) / 60;
        var isAtMidnight = start.Date != end.Date || LocalDateTime.Min(start, end).TimeOfDay == LocalTime.Midnight;
        switch (minutes)
        {
            case 1_440:
                yield return "skipped date";
                yield break;
            case 60 or -60 when !isAtMidnight:
                yield return minutes > 0 ? "spring gap" : "autumn overlap";
                break;
            case 30 or -30:
                yield return minutes > 0 ? "half-hour gap" : "half-hour overlap";
                break;
            case not (60 or -60 or 0):
                yield return minutes > 0 ? "gap of another size" : "overlap of another size";
                break;
        }

        if (isAtMidnight && minutes != 0)
        {
            yield return minutes > 0 ? "midnight gap" : "midnight overlap";
        }
    }

    private static string Named(StartAlignment alignment, string kind) => $"{alignment}, {kind}";

    private static Instant[] Slots(Question question) => BruteForce.Slots(question, Duration.FromMinutes(1));
}
