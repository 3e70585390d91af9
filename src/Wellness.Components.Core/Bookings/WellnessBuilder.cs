using Microsoft.Extensions.DependencyInjection;

namespace Wellness.Bookings;

/// <summary>What <c>AddWellness</c> returns, for the packages that add to it, such as the one that keeps the bookings.</summary>
/// <param name="services">The application's services.</param>
public sealed class WellnessBuilder(IServiceCollection services)
{
    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; } = services ?? throw new ArgumentNullException(nameof(services));
}
