namespace Wellness.Practices.Reviews;

/// <summary>Locations and service areas: what would leak, and what markup and search engines cannot use.</summary>
internal static class PlaceChecks
{
    /// <summary>The most areas that Google takes in a business profile.</summary>
    private const int MostAreas = 20;

    public static IEnumerable<PracticeAdvice> Of(Practice practice)
    {
        foreach (var place in practice.Locations.Where(place => !place.ClientsVisit && (place.Address.Street is not null || place.Geo is not null)))
        {
            yield return new($"locations/{place.Slug}", AdviceSeverity.Warning,
                "Clients don't come here, yet the street or the exact point is in the data. Take it out, so that it cannot leak, or say that clients visit.");
        }

        foreach (var place in practice.Locations.Where(place => place.ClientsVisit && place.Address.Street is null))
        {
            yield return new($"locations/{place.Slug}", AdviceSeverity.Warning, "Clients come here, but there is no street to find.");
        }

        if (practice.Locations.Count == 0 && practice.ServiceAreas.Count == 0)
        {
            yield return new("practice", AdviceSeverity.Warning, "There is no location and no service area, so neither clients nor search engines know where the practice works.");
        }
        else if (practice.Locations.Count == 0)
        {
            yield return new("practice", AdviceSeverity.Note, "There is no location. Search engines want an address: give locality, region and country, without a street.");
        }

        if (practice.ServiceAreas.Count > MostAreas)
        {
            yield return new("practice", AdviceSeverity.Warning, $"There are {practice.ServiceAreas.Count} service areas; a business profile takes {MostAreas}. Join some into a county.");
        }

        foreach (var area in practice.ServiceAreas)
        {
            if (area.Kind == ServiceAreaKind.GeoCircle && (area.Geo is null || area.RadiusMetres is null))
            {
                yield return new($"serviceAreas/{area.Slug}", AdviceSeverity.Warning, "A circle needs its middle and its radius.");
            }

            if (area.Kind == ServiceAreaKind.PostalCodes && area.PostalCodes.Count == 0)
            {
                yield return new($"serviceAreas/{area.Slug}", AdviceSeverity.Warning, "The area is made of postal codes, but has none.");
            }
        }
    }
}
