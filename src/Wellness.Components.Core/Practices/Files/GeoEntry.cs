using System.ComponentModel;

namespace Wellness.Practices.Files;

[Description("A point on the map, in WGS 84 degrees.")]
internal sealed record GeoEntry
{
    [Description("Degrees north; negative south of the equator.")]
    [NumberBounds(-Bounds.HighestLatitude, Bounds.HighestLatitude)]
    public required double Latitude { get; init; }

    [Description("Degrees east; negative west of Greenwich.")]
    [NumberBounds(-Bounds.HighestLongitude, Bounds.HighestLongitude)]
    public required double Longitude { get; init; }
}
