using Wellness.Practices;

namespace Wellness.StructuredData;

/// <summary>Where a practice is and where it works, no more exactly than clients may know.</summary>
internal static class PlaceNodes
{
    /// <summary>The first place that clients come to, otherwise the first place without its street and postal code, otherwise the areas' region.</summary>
    public static JsonLdValue? Address(Practice practice) =>
        Main(practice) is { } place ? Address(place)
        : practice.ServiceAreas.Select(area => (area.Region, area.Country)).Distinct().ToArray() is [var only]
            ? new JsonLdNode("PostalAddress").With("addressRegion", only.Region).With("addressCountry", only.Country)
        : null;

    /// <summary>The point of a place that clients come to; a home is not shown on a map.</summary>
    public static JsonLdValue? Geo(Practice practice) =>
        Main(practice) is { ClientsVisit: true, Geo: { } geo } ? Geo(geo) : null;

    /// <summary>The other places that clients come to.</summary>
    public static JsonLdValue? FurtherLocations(Practice practice) => JsonLdValue.Of(practice.Locations
        .Where(place => place.ClientsVisit)
        .Skip(1)
        .Select(place => (JsonLdValue)new JsonLdNode("Place")
            .With("name", place.Name)
            .With("address", Address(place))
            .With("geo", place.Geo is { } geo ? Geo(geo) : null)));

    /// <summary>The areas, each as the type that it is.</summary>
    public static JsonLdValue? Areas(Practice practice, SiteAddresses site) =>
        JsonLdValue.Of(practice.ServiceAreas.Select(area => (JsonLdValue)Area(area, site)));

    private static PracticeLocation? Main(Practice practice) =>
        practice.Locations.FirstOrDefault(place => place.ClientsVisit) ?? (practice.Locations.Count > 0 ? practice.Locations[0] : null);

    private static JsonLdNode Address(PracticeLocation place)
    {
        var address = new JsonLdNode("PostalAddress");
        if (place is { ClientsVisit: true, Address.Street: { } street })
        {
            address = address.With("streetAddress", street);
        }

        address = address.With("addressLocality", place.Address.Locality).With("addressRegion", place.Address.Region);
        if (place is { ClientsVisit: true, Address.PostalCode: { } code })
        {
            address = address.With("postalCode", code);
        }

        return address.With("addressCountry", place.Address.Country);
    }

    // A GeoCircle is a value and no place: it lies in nothing, and says only its country.
    private static JsonLdNode Area(ServiceArea area, SiteAddresses site)
    {
        var id = site.Id($"area-{area.Slug}");
        return area switch
        {
            { Kind: ServiceAreaKind.GeoCircle, Geo: { } middle, RadiusMetres: { } radius } => new JsonLdNode("GeoCircle", id)
                .With("name", area.Name)
                .With("geoMidpoint", Geo(middle))
                .With("geoRadius", radius)
                .With("addressCountry", area.Country),
            { Kind: ServiceAreaKind.PostalCodes, PostalCodes.Count: > 0 } => new JsonLdNode("DefinedRegion", id)
                .With("name", area.Name)
                .With("postalCode", JsonLdValue.Of(area.PostalCodes.Select(code => (JsonLdValue)code)))
                .With("addressRegion", area.Region)
                .With("addressCountry", area.Country),
            _ => new JsonLdNode(TypeOf(area.Kind), id)
                .With("name", area.Name)
                .With("description", area.Description)
                .With("geo", area.Geo is { } geo ? Geo(geo) : null)
                .With("containedInPlace", Region(area, site)),
        };
    }

    private static string TypeOf(ServiceAreaKind kind) => kind switch
    {
        ServiceAreaKind.City => "City",
        ServiceAreaKind.AdministrativeArea => "AdministrativeArea",
        ServiceAreaKind.BodyOfWater => "BodyOfWater",
        _ => "Place",
    };

    private static JsonLdNode Region(ServiceArea area, SiteAddresses site) =>
        new JsonLdNode("AdministrativeArea", site.Id(Uri.EscapeDataString($"region-{area.Country}-{area.Region}".ToLowerInvariant())))
            .With("name", area.Region)
            .With("containedInPlace", new JsonLdNode("Country", site.Id($"country-{area.Country.ToLowerInvariant()}")).With("name", area.Country));

    private static JsonLdNode Geo(GeoCoordinates point) => new JsonLdNode("GeoCoordinates")
        .With("latitude", (decimal)point.Latitude)
        .With("longitude", (decimal)point.Longitude);
}
