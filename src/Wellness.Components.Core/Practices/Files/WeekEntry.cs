using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("For each weekday the open times that start on it. A weekday that is left out is closed.")]
internal sealed record WeekEntry
{
    [Description("Open times that start on a Monday. An end at or before its start is on the next day.")]
    [TextForm(TextForm.TimeRange)]
    public IReadOnlyList<string>? Monday { get; init; }

    [Description("Open times that start on a Tuesday. An end at or before its start is on the next day.")]
    [TextForm(TextForm.TimeRange)]
    public IReadOnlyList<string>? Tuesday { get; init; }

    [Description("Open times that start on a Wednesday. An end at or before its start is on the next day.")]
    [TextForm(TextForm.TimeRange)]
    public IReadOnlyList<string>? Wednesday { get; init; }

    [Description("Open times that start on a Thursday. An end at or before its start is on the next day.")]
    [TextForm(TextForm.TimeRange)]
    public IReadOnlyList<string>? Thursday { get; init; }

    [Description("Open times that start on a Friday. An end at or before its start is on the next day.")]
    [TextForm(TextForm.TimeRange)]
    public IReadOnlyList<string>? Friday { get; init; }

    [Description("Open times that start on a Saturday. An end at or before its start is on the next day.")]
    [TextForm(TextForm.TimeRange)]
    public IReadOnlyList<string>? Saturday { get; init; }

    [Description("Open times that start on a Sunday. An end at or before its start is on the next day.")]
    [TextForm(TextForm.TimeRange)]
    public IReadOnlyList<string>? Sunday { get; init; }
}
