using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("A town, lake shore or other region that the practice serves.")]
internal sealed record AreaEntry
{
    [Description("The area's own short name in links, unique among the areas.")]
    [TextForm(TextForm.Slug)]
    public required string Slug { get; init; }

    [Description("The name as the practice writes it.")]
    public required string Name { get; init; }

    [Description("What the area is.")]
    public required ServiceAreaKind Kind { get; init; }

    [Description("The state, province or county that it lies in.")]
    public required string Region { get; init; }

    [Description("The country: an ISO 3166-1 code.")]
    [TextForm(TextForm.Country)]
    public required string Country { get; init; }

    [Description("The middle of the area.")]
    public GeoEntry? Geo { get; init; }

    [Description("For a geoCircle, how many metres it reaches from its middle.")]
    [NumberBounds(1, Bounds.LargestRadiusMetres)]
    public int? RadiusMetres { get; init; }

    [Description("For postalCodes, the codes, each in quotes.")]
    [ListRules(Distinct = true)]
    public IReadOnlyList<string>? PostalCodes { get; init; }

    [Description("What working there means for a client, in a sentence.")]
    public string? Description { get; init; }
}
