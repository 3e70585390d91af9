using NodaTime;
using Wellness.Conformance;
using Wellness.Conformance.Generation;
using Wellness.Conformance.Oracle;

namespace Wellness.Scheduling;

public class SlotFinderOracleTests
{
    [Fact]
    public void Find_RandomScenario_EqualsTheRulesAppliedMinuteByMinute() =>
        RandomCases.Check(ScenarioGen.Minutes, 3_000, scenario => Compare(scenario, Duration.FromMinutes(1)));

    [Fact]
    public void Find_RandomScenarioInSeconds_EqualsTheRulesAppliedTickByTick() =>
        RandomCases.Check(ScenarioGen.Seconds, 400, scenario => Compare(scenario, Duration.FromSeconds(20)));

    [Fact]
    public void Explain_RandomStarts_NamesTheRuleThatRefuses() => RandomCases.Check(ScenarioGen.Minutes, 1_000, scenario =>
    {
        var question = Question.Of(scenario);
        var schedule = new AvailabilitySchedule(question.Zone, question.Hours);
        var (busy, sessions) = (question.Busy.ToArray(), question.Held);
        var oracle = new BruteForce(question, Duration.FromMinutes(1));
        for (var minute = 0; minute < 2_880; minute += 7)
        {
            var start = question.Query.From.AtMidnight().InZoneLeniently(question.Zone).ToInstant() + Duration.FromMinutes(minute);
            if (start.InZone(question.Zone).Date <= question.Query.To)
            {
                var refusal = SlotFinder.Explain(schedule, question.Policy, question.Query, start, busy, sessions);
                RandomCases.Same([Agendas.RuleOf(refusal)], [oracle.Refusing(start)], () => $"{start} of {scenario}");
            }
        }
    });

    private static void Compare(Scenario scenario, Duration tick)
    {
        var question = Question.Of(scenario);
        RandomCases.Same(VectorRun.Answer(question), BruteForce.Slots(question, tick), scenario.ToString);
    }
}
