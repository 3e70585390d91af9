using Wellness.Practices;

namespace Wellness.AspNetCore.Feeds;

/// <summary>Which services are classes: those that take more than one client at once.</summary>
internal static class ClassServices
{
    /// <summary>Their slugs.</summary>
    public static IReadOnlySet<string> Of(Practice practice) =>
        practice.Services.Where(service => service.Capacity > 1).Select(service => service.Slug).ToHashSet(StringComparer.Ordinal);
}
