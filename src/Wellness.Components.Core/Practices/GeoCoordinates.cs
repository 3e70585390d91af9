namespace Wellness.Practices;

/// <summary>A point on the map in WGS 84 degrees (schema.org <c>GeoCoordinates</c>).</summary>
public sealed record GeoCoordinates
{
    /// <param name="latitude">From -90 to 90.</param>
    /// <param name="longitude">From -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its bounds or not a number.</exception>
    public GeoCoordinates(double latitude, double longitude)
    {
        Latitude = latitude is >= -Bounds.HighestLatitude and <= Bounds.HighestLatitude
            ? latitude : throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude is from -90 to 90 degrees.");
        Longitude = longitude is >= -Bounds.HighestLongitude and <= Bounds.HighestLongitude
            ? longitude : throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude is from -180 to 180 degrees.");
    }

    /// <summary>Degrees north; negative south of the equator.</summary>
    public double Latitude { get; }

    /// <summary>Degrees east; negative west of Greenwich.</summary>
    public double Longitude { get; }
}
