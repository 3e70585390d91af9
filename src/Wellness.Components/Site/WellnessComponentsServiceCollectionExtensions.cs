using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Wellness.Components;

/// <summary>Adds what the components need besides the practice and a clock.</summary>
public static class WellnessComponentsServiceCollectionExtensions
{
    /// <summary>Adds the graph that the components on a page share; a second call changes nothing.</summary>
    /// <remarks>
    /// The components also ask for a <see cref="Practices.Practice"/> and a <see cref="NodaTime.IClock"/>, which <c>AddWellness</c>
    /// registers on a server and an application registers by itself in a browser.
    /// </remarks>
    /// <param name="services">The application's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddWellnessComponents(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddScoped<PageGraph>();
        return services;
    }
}
