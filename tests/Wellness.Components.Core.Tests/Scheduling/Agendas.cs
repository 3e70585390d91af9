using NodaTime;
using Wellness.Conformance;
using Wellness.Conformance.Oracle;

namespace Wellness.Scheduling;

/// <summary>A question about an agenda, put to the library.</summary>
internal static class Agendas
{
    public static IReadOnlyList<FreeStart> Find(Question question) =>
        SlotFinder.Find(Of(question), question.Policy, question.Query, Pools(question));

    /// <summary>What the library says to each start.</summary>
    public static Func<Instant, SlotRefusal?> Explain(Question question)
    {
        var (agenda, pools) = (Of(question), Pools(question));
        return start => SlotFinder.Explain(agenda, question.Policy, question.Query, start, pools);
    }

    public static PractitionerAgenda Of(Question question) => new(
        new AvailabilitySchedule(question.Zone, question.Hours), new BusyTimeline([.. question.Busy]), [.. question.Appointments]);

    public static PoolAgenda[] Pools(Question question) => [.. question.Pools.Select((members, i) => new PoolAgenda(
        $"pool-{i}", members.Select((busy, j) => new ResourceAgenda($"member-{i}-{j}", new BusyTimeline(busy)))))];

    public static Rule? RuleOf(SlotRefusal? refusal) => refusal switch
    {
        null => null,
        SlotRefusal.CallFirst => Rule.CallFirst,
        SlotRefusal.LengthNotForNewClients => Rule.NewClientLength,
        SlotRefusal.OutsideHours => Rule.Hours,
        SlotRefusal.Busy => Rule.Busy,
        SlotRefusal.ClassFull => Rule.Seats,
        SlotRefusal.Travel => Rule.Travel,
        SlotRefusal.NoResource => Rule.Resource,
        SlotRefusal.OffGrid => Rule.Step,
        SlotRefusal.TooSoon => Rule.Notice,
        SlotRefusal.BeyondWindow => Rule.Window,
        SlotRefusal.OutsideValidity => Rule.Validity,
        SlotRefusal.DailyCapReached => Rule.DailyCap,
        SlotRefusal.WeeklyCapReached => Rule.WeeklyCap,
        SlotRefusal.DailyMinutesReached => Rule.DailyMinutes,
        SlotRefusal.WeeklyMinutesReached => Rule.WeeklyMinutes,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "Not a refusal that the rules know."),
    };
}
