using NodaTime.Text;
using Wellness.Scheduling;

namespace Wellness.Conformance.Generation;

/// <summary>A random question about an agenda, which prints everything that it was made of.</summary>
/// <param name="Scenario">What the format can say of it.</param>
/// <param name="Question">All of it.</param>
public sealed record Agenda(Scenario Scenario, Question Question)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $$"""
        {{Scenario}}
        service={{Question.Query.Service ?? "-"}} capacity={{Question.Query.Capacity}} area={{Question.Query.Area ?? "-"}} valid={{Question.Query.ValidFrom}}..{{Question.Query.ValidThrough}}
        new client={{Question.Query.NewClient}} [{{string.Join(' ', Question.Query.NewClient?.Lengths ?? [])}}] minutes={{Question.Policy.DailyMinutesCap}}/{{Question.Policy.WeeklyMinutesCap}}
        travel={{Question.Query.Travel?.Default}} base={{Question.Query.Travel?.Base ?? "-"}} counted={{Question.Query.Travel?.CountsWayFromBase}} {{string.Join("; ", Question.Query.Travel?.Ways ?? [])}}
        sessions: {{string.Join("; ", Question.Appointments.Select(Text))}}
        pools: {{string.Join(" | ", Question.Pools.Select(pool => string.Join(" + ", pool.Select(member => $"[{string.Join(' ', member.Select(Text))}]"))))}}
        """;

    private static string Text(HeldSession session) =>
        $"{InstantPattern.General.Format(session.Start)} {session.Duration} in {Text(session.Occupies)} {session.Service ?? "-"} {session.Area ?? "-"} seats={session.SeatsTaken}";

    private static string Text(BusyInterval busy) => $"{InstantPattern.General.Format(busy.Start)}/{InstantPattern.General.Format(busy.End)}";
}
