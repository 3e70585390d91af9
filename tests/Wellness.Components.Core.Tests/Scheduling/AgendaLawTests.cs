using NodaTime;
using Wellness.Conformance;
using Wellness.Conformance.Generation;

namespace Wellness.Scheduling;

/// <summary>What holds for every agenda, whatever is in it.</summary>
public class AgendaLawTests
{
    [Fact]
    public void Find_DatesSplit_TogetherTheSameStarts() => RandomCases.Check(AgendaGen.Minutes, 1_500, agenda =>
    {
        var question = agenda.Question;
        var whole = Agendas.Find(question);
        for (var date = question.Query.From; date < question.Query.To; date = date.PlusDays(1))
        {
            FreeStart[] parts = [.. Agendas.Find(On(question, question.Query.From, date)), .. Agendas.Find(On(question, date.PlusDays(1), question.Query.To))];
            RandomCases.Same([.. parts.OrderBy(part => part.Start)], [.. whole], () => $"split after {date:R} of {agenda}");
        }
    });

    [Fact]
    public void Explain_FoundStartsAndTheirNeighbours_RefusesExactlyWhatWasNotFound() => RandomCases.Check(AgendaGen.Minutes, 500, agenda =>
    {
        var question = agenda.Question;
        var explain = Agendas.Explain(question);
        var found = Agendas.Find(question).Select(free => free.Start).ToHashSet();
        foreach (var start in found.SelectMany(start => new[] { start, start.PlusNanoseconds(-1), start.PlusNanoseconds(1), start + question.Policy.Step })
            .Where(start => start.InZone(question.Zone).Date is var date && date >= question.Query.From && date <= question.Query.To))
        {
            RandomCases.Same([explain(start) is null], [found.Contains(start)], () => $"{start}, {explain(start)} of {agenda}");
        }
    });

    [Fact]
    public void Find_SessionsAndBusyTimesInAnotherOrder_ChangesNothing() => RandomCases.Check(AgendaGen.Minutes, 1_000, agenda =>
    {
        var question = agenda.Question;
        var reversed = question with { Busy = [.. question.Busy.Reverse()], Appointments = [.. question.Appointments.Reverse()] };
        RandomCases.Same([.. Agendas.Find(reversed)], [.. Agendas.Find(question)], agenda.ToString);
    });

    private static Question On(Question question, LocalDate from, LocalDate to) => question with
    {
        Query = new SlotQuery(from, to, question.Query.Duration, question.Query.Now)
        {
            BufferBefore = question.Query.BufferBefore,
            BufferAfter = question.Query.BufferAfter,
            Service = question.Query.Service,
            Capacity = question.Query.Capacity,
            Area = question.Query.Area,
            Travel = question.Query.Travel,
            ValidFrom = question.Query.ValidFrom,
            ValidThrough = question.Query.ValidThrough,
            NewClient = question.Query.NewClient,
        },
    };
}
