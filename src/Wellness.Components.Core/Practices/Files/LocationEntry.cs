using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("A place the practice works from.")]
internal sealed record LocationEntry
{
    [Description("The place's own short name in links, unique among the locations.")]
    [TextForm(TextForm.Slug)]
    public required string Slug { get; init; }

    [Description("What the practice calls the place.")]
    public required string Name { get; init; }

    [Description("Where it is.")]
    public required AddressEntry Address { get; init; }

    [Description("Whether clients come here. Otherwise no page and no markup shows the street or the point on the map.")]
    [DefaultValue(false)]
    public bool? ClientsVisit { get; init; }

    [Description("The point on the map.")]
    public GeoEntry? Geo { get; init; }
}
