using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("A span of dates with a week of its own.")]
internal sealed record SeasonEntry
{
    [Description("The first date of the season.")]
    [TextForm(TextForm.Date)]
    public required string From { get; init; }

    [Description("The last date of the season, inside it; not before the first.")]
    [TextForm(TextForm.Date)]
    public required string To { get; init; }

    [Description("What clients call the season, such as summer.")]
    public string? Name { get; init; }

    [Description("The hours of a week in the season.")]
    public required WeekEntry Weekly { get; init; }
}
