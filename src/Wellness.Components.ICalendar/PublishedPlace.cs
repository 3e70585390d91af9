using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>What may be told about where an appointment is.</summary>
internal static class PublishedPlace
{
    /// <summary>The one place that clients come to; null where there is none, or several, of which the booking names none.</summary>
    public static PracticeLocation? Visited(Practice practice)
    {
        var visited = practice.Locations.Where(location => location.ClientsVisit).Take(2).ToArray();
        return visited.Length == 1 ? visited[0] : null;
    }

    /// <summary>The visited place with its street; otherwise the town and region of the first one; otherwise the areas' region.</summary>
    public static string? Of(Practice practice)
    {
        if (Visited(practice) is { } place)
        {
            var address = place.Address;
            return Join(place.Name, address.Street, address.Locality, JoinWith(" ", address.Region, address.PostalCode));
        }

        if (practice.Locations.Any(location => location.ClientsVisit))
        {
            return null;
        }

        return practice.Locations.Count > 0
            ? Join(practice.Locations[0].Address.Locality, practice.Locations[0].Address.Region)
            : practice.ServiceAreas.Select(area => area.Region).Distinct().ToArray() is [var region] ? region : null;
    }

    private static string Join(params ReadOnlySpan<string?> parts) => JoinWith(", ", parts);

    private static string JoinWith(string separator, params ReadOnlySpan<string?> parts) => string.Join(separator, parts.ToArray().OfType<string>());
}
