using CsCheck;
using NodaTime;
using Wellness.Conformance.Oracle;

namespace Wellness.Conformance.Generation;

/// <summary>What random agendas must hold for a comparison over them to mean something.</summary>
public class AgendaGenTests
{
    [Fact]
    public void Minutes_FourHundredAgendas_AreRefusedByEveryRuleAndJoined()
    {
        var random = new PCG(1, 2026);
        HashSet<Rule> refused = [];
        var joined = 0;
        for (var i = 0; i < 400; i++)
        {
            var question = AgendaGen.Minutes.Generate(random, null, out _).Question;
            var oracle = new BruteForce(question, Duration.FromMinutes(1));
            joined += oracle.Slots().Count(slot => slot.SeatsLeft < question.Query.Capacity);
            refused.UnionWith(Starts(question).Select(oracle.Refusing).OfType<Rule>());
        }

        refused.Order().ShouldBe(Enum.GetValues<Rule>());
        joined.ShouldBeGreaterThan(10);
    }

    /// <summary>Each quarter of an hour of the first date, and each session on it.</summary>
    private static IEnumerable<Instant> Starts(Question question)
    {
        var first = question.Query.From.AtMidnight().InZoneLeniently(question.Zone).ToInstant();
        return Enumerable.Range(0, 96).Select(quarter => first + Duration.FromMinutes(quarter * 15))
            .Concat(question.Appointments.Select(session => session.Start).Where(start => start > first && start < first + Duration.FromDays(1)));
    }
}
