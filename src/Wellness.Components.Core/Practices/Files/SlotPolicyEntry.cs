using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("How open time is offered.")]
internal sealed record SlotPolicyEntry
{
    [Description("Minutes between the starts that are offered.")]
    [NumberBounds(Bounds.ShortestStepMinutes, Bounds.LongestStepMinutes)]
    [DefaultValue(15)]
    public int? StepMinutes { get; init; }

    [Description("Where the grid of starts begins: at each opening time, at midnight by the clock, or packed against what is booked.")]
    [DefaultValue("openingTime")]
    public StartAlignment? Alignment { get; init; }

    [Description("The least time between booking and arriving, in hours; quarters of an hour count.")]
    [NumberBounds(0, Bounds.LongestNoticeHours, Step = 0.25)]
    [DefaultValue(2)]
    public decimal? MinimumNoticeHours { get; init; }

    [Description("How many days ahead of today the last bookable date lies; null for no limit.")]
    [NumberBounds(0, Bounds.LongestWindowDays)]
    [DefaultValue(60)]
    [MayBeNull]
    public int? WindowDays { get; init; }

    [Description("Whether the buffers, too, must lie inside the open time.")]
    [DefaultValue(false)]
    public bool? BuffersWithinHours { get; init; }

    [Description("The most sessions that may start on one date. Without it there is no cap.")]
    [NumberBounds(1, Bounds.HighestDailyCap)]
    public int? DailyCap { get; init; }

    [Description("The most sessions that may start in one week, Monday to Sunday. Without it there is no cap.")]
    [NumberBounds(1, Bounds.HighestWeeklyCap)]
    public int? WeeklyCap { get; init; }

    [Description("The most minutes of sessions, without buffers, that may start on one date. Without it there is no cap.")]
    [NumberBounds(Bounds.ShortestSessionMinutes, Bounds.HighestDailyMinutes)]
    public int? DailyMinutesCap { get; init; }

    [Description("The most minutes of sessions, without buffers, that may start in one week, Monday to Sunday. Without it there is no cap.")]
    [NumberBounds(Bounds.ShortestSessionMinutes, Bounds.HighestWeeklyMinutes)]
    public int? WeeklyMinutesCap { get; init; }

    [Description("Who gets a session that nobody in particular was asked for, among those who are free: whoever is listed first, has the fewest sessions that day, or was booked longest ago.")]
    [DefaultValue("priority")]
    public AssignmentStrategy? Assignment { get; init; }

    [Description("The most days that one question for free times may span.")]
    [NumberBounds(1, Bounds.LongestSpanDays)]
    [DefaultValue(400)]
    public int? MaximumSpanDays { get; init; }
}
