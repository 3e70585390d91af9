using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("An ordinary week, seasons with a week of their own, and single dates that differ.")]
internal sealed record HoursEntry
{
    [Description("The ordinary week.")]
    public required WeekEntry Weekly { get; init; }

    [Description("Spans of dates with a week of their own. Where two overlap, the one listed last wins.")]
    public IReadOnlyList<SeasonEntry>? Seasons { get; init; }

    [Description("Single dates that differ, such as holidays. They win over seasons.")]
    public IReadOnlyList<SpecialDayEntry>? Special { get; init; }
}
