using NodaTime;
using Wellness.Conformance.Generation;
using Wellness.Conformance.Oracle;

namespace Wellness.Scheduling;

/// <summary>Every rule at once, over random agendas, against the rules applied minute by minute.</summary>
public class AgendaOracleTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Fact]
    public void Find_RandomAgenda_EqualsTheRulesAppliedMinuteByMinute() => RandomCases.Check(AgendaGen.Minutes, 2_400, agenda =>
    {
        var question = agenda.Question;
        RandomCases.Same([.. Agendas.Find(question)], [.. new BruteForce(question, Minute).Slots()], agenda.ToString);
    });

    [Fact]
    public void Explain_RandomStartsOfAnAgenda_NamesTheFirstRuleThatRefuses() => RandomCases.Check(AgendaGen.Minutes, 600, agenda =>
    {
        var question = agenda.Question;
        var oracle = new BruteForce(question, Minute);
        var first = question.Query.From.AtMidnight().InZoneLeniently(question.Zone).ToInstant();
        var starts = Enumerable.Range(0, 400).Select(number => first + Duration.FromMinutes(number * 7))
            .Concat(question.Appointments.SelectMany(session => new[] { session.Start, session.Occupies.End + question.Query.BufferBefore }))
            .Where(start => start.InZone(question.Zone).Date is var date && date >= question.Query.From && date <= question.Query.To);
        var explain = Agendas.Explain(question);
        foreach (var start in starts)
        {
            var refusal = explain(start);
            RandomCases.Same([Agendas.RuleOf(refusal)], [oracle.Refusing(start)], () => $"{start}, {refusal} of {agenda}");
        }
    });

    [Fact]
    public void FindAny_RandomAgendaTwice_IsWhatEitherFinds() => RandomCases.Check(AgendaGen.Minutes, 600, agenda =>
    {
        var one = agenda.Question;
        var other = one with { Busy = [], Appointments = [.. one.Appointments.Skip(1)] };
        var starts = new Instant[10_000];
        var count = SlotFinder.FindAny([Agendas.Of(one), Agendas.Of(other)], one.Policy, one.Query, starts, Agendas.Pools(one));
        Instant[] either = [.. BruteForce.Slots(one, Minute).Union(BruteForce.Slots(other, Minute)).Order()];
        RandomCases.Same(starts[..count], either, agenda.ToString);
    });
}
