using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("How long the ways between service areas take, for a practice that visits its clients.")]
internal sealed record TravelEntry
{
    [Description("Minutes between two areas that the list of ways does not name.")]
    [NumberBounds(0, Bounds.LongestTravelMinutes)]
    public required int DefaultMinutes { get; init; }

    [Description("Where the practitioner starts from and where sessions without an area are held: the slug of a service area or of a location.")]
    [TextForm(TextForm.Slug)]
    public string? Base { get; init; }

    [Description("Whether the way from and to the base must lie inside the open hours too.")]
    [DefaultValue(false)]
    public bool? CountsWayFromBase { get; init; }

    [Description("The ways that differ from the default, each pair once; a way takes as long back.")]
    public IReadOnlyList<WayEntry>? Between { get; init; }
}
