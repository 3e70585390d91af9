using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("The way between two service areas.")]
internal sealed record WayEntry
{
    [Description("The slug of one end: a service area, or the base.")]
    [TextForm(TextForm.Slug)]
    public required string From { get; init; }

    [Description("The slug of the other end.")]
    [TextForm(TextForm.Slug)]
    public required string To { get; init; }

    [Description("Minutes on the way.")]
    [NumberBounds(0, Bounds.LongestTravelMinutes)]
    public required int Minutes { get; init; }
}
