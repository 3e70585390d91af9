namespace Wellness.Practices;

/// <summary>What a service area is, in schema.org's types.</summary>
public enum ServiceAreaKind
{
    /// <summary>A town or city (schema.org <c>City</c>).</summary>
    City,

    /// <summary>A county, state or other administrative unit (schema.org <c>AdministrativeArea</c>).</summary>
    AdministrativeArea,

    /// <summary>A lake, or another water whose shores are served (schema.org <c>BodyOfWater</c>).</summary>
    BodyOfWater,

    /// <summary>All within a distance of a point (schema.org <c>GeoCircle</c>).</summary>
    GeoCircle,

    /// <summary>One or more postal codes (schema.org <c>DefinedRegion</c>).</summary>
    PostalCodes,
}
