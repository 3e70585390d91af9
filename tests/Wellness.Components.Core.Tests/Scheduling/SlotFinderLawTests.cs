using CsCheck;
using NodaTime;
using Wellness.Conformance;
using Wellness.Conformance.Generation;

namespace Wellness.Scheduling;

public class SlotFinderLawTests
{
    [Fact]
    public void Find_DatesSplit_TogetherTheSameStarts() => RandomCases.Check(ScenarioGen.Seconds, 4_000, scenario =>
    {
        var question = Question.Of(scenario);
        var (from, to) = (question.Query.From, question.Query.To);
        var whole = VectorRun.Answer(question);
        for (var date = from; date < to; date = date.PlusDays(1))
        {
            Instant[] parts = [.. Answer(question, date.PlusDays(1), to), .. Answer(question, from, date)];
            RandomCases.Same([.. parts.Order()], whole, () => $"split after {date:R} of {scenario}");
        }
    });

    [Fact]
    public void Find_OneScheduleAskedInAnyOrder_AnswersAsAFreshOne() => RandomCases.Check(ScenarioGen.Minutes, 400, scenario =>
    {
        var question = Question.Of(scenario);
        var kept = new AvailabilitySchedule(question.Zone, question.Hours);
        kept.OpenRanges(question.Query.To.PlusDays(300), question.Query.To.PlusDays(301));
        kept.OpenRanges(question.Query.From.PlusDays(-300), question.Query.From.PlusDays(-299));
        var answer = SlotFinder.Find(kept, question.Policy, question.Query, question.Busy.ToArray(), question.Held);
        RandomCases.Same(answer, VectorRun.Answer(question), scenario.ToString);
    });

    [Fact]
    public void Find_OneScheduleAskedOnAnotherGridFirst_AnswersAsAFreshOne() => RandomCases.Check(
        Gen.Select(ScenarioGen.Seconds, ScenarioGen.Seconds), 1_000, pair =>
    {
        var question = Question.Of(pair.Item1);
        var kept = new AvailabilitySchedule(question.Zone, question.Hours);
        SlotFinder.Find(kept, Question.Of(pair.Item2).Policy, question.Query, []);
        var answer = SlotFinder.Find(kept, question.Policy, question.Query, question.Busy.ToArray(), question.Held);
        RandomCases.Same(answer, VectorRun.Answer(question), pair.Item1.ToString);
    });

    [Fact]
    public void FindAny_SeveralGrids_IsTheUnionOfWhatEachFinds() => RandomCases.Check(ScenarioGen.Seconds.Array[1, 5], 1_000, scenarios =>
    {
        // One query for all, with hours and busy times of their own: openings differ, and packed days still more.
        var asked = Question.Of(scenarios[0]);
        asked = asked with { Policy = asked.Policy with { DailyCap = null, WeeklyCap = null } };
        var all = scenarios.Select(Question.Of).Select(own => asked with { Hours = own.Hours, Busy = own.Busy }).ToArray();
        var starts = new Instant[20_000];
        var count = SlotFinder.FindAny([.. all.Select(Agendas.Of)], asked.Policy, asked.Query, starts);
        Instant[] each = [.. all.SelectMany(VectorRun.Answer).Distinct().Order()];
        RandomCases.Same(starts[..count], each, () => string.Join<Scenario>("\n", scenarios));
    });

    [Fact]
    public void Find_AnyQuery_IsOrderedDistinctAndOnItsDates() => RandomCases.Check(ScenarioGen.Seconds, 4_000, scenario =>
    {
        var question = Question.Of(scenario);
        var starts = VectorRun.Answer(question);
        RandomCases.Same(starts, [.. starts.Where(start => IsAskedFor(start, question)).Order().Distinct()], scenario.ToString);
    });

    [Fact]
    public void Find_BusyTimesReversedAndDoubled_ChangesNothing() => RandomCases.Check(ScenarioGen.Seconds, 4_000, scenario =>
    {
        var question = Question.Of(scenario);
        var doubled = question with { Busy = [.. question.Busy.Reverse(), .. question.Busy] };
        RandomCases.Same(VectorRun.Answer(doubled), VectorRun.Answer(question), scenario.ToString);
    });

    [Fact]
    public void Explain_FoundStartsAndTheirNeighbours_RefusesExactlyWhatWasNotFound() => RandomCases.Check(ScenarioGen.Seconds, 500, scenario =>
    {
        var question = Question.Of(scenario);
        var schedule = new AvailabilitySchedule(question.Zone, question.Hours);
        var (busy, sessions) = (question.Busy.ToArray(), question.Held);
        var found = SlotFinder.Find(schedule, question.Policy, question.Query, busy, sessions).ToHashSet();
        var near = found.SelectMany(start => new[]
        {
            start, start.PlusNanoseconds(-1), start.PlusNanoseconds(1), start - question.Policy.Step, start + question.Policy.Step,
        });
        foreach (var start in near.Where(start => IsAskedFor(start, question)))
        {
            var refusal = SlotFinder.Explain(schedule, question.Policy, question.Query, start, busy, sessions);
            RandomCases.Same([refusal is null], [found.Contains(start)], () => $"{start}, {refusal} of {scenario}");
        }
    });

    private static bool IsAskedFor(Instant start, Question question) =>
        start.InZone(question.Zone).Date is var date && date >= question.Query.From && date <= question.Query.To;

    private static Instant[] Answer(Question question, LocalDate from, LocalDate to) => VectorRun.Answer(question with
    {
        Query = new SlotQuery(from, to, question.Query.Duration, question.Query.Now)
        {
            BufferBefore = question.Query.BufferBefore,
            BufferAfter = question.Query.BufferAfter,
        },
    });
}
