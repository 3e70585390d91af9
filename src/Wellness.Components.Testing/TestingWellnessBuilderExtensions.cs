using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Wellness.Bookings;

namespace Wellness;

/// <summary>Puts a site under test: its bookings in memory, its time in the test's hands.</summary>
/// <remarks>In a <c>WebApplicationFactory</c>, call them in <c>ConfigureTestServices</c> on <c>new WellnessBuilder(services)</c>.</remarks>
public static class TestingWellnessBuilderExtensions
{
    /// <summary>Keeps the bookings in memory, each host its own, until the host is disposed of; no file is made.</summary>
    /// <remarks>It is the SQLite store, with its tables, rules and races, on a database in memory; it replaces the store that the site registered.</remarks>
    /// <param name="builder">What <c>AddWellness</c> returned.</param>
    /// <returns>The same builder.</returns>
    public static WellnessBuilder UseInMemoryStore(this WellnessBuilder builder) => builder.UseSqlite(":memory:");

    /// <summary>Reads the present from a clock of the test's, such as NodaTime's <c>FakeClock</c>, which stands until the test moves it.</summary>
    /// <remarks>Availability, bookings, holds, messages and feeds follow it. Timers, rate limits and the site's own <see cref="TimeProvider"/> do not.</remarks>
    /// <param name="builder">What <c>AddWellness</c> returned.</param>
    /// <param name="clock">The clock.</param>
    /// <returns>The same builder.</returns>
    public static WellnessBuilder UseClock(this WellnessBuilder builder, IClock clock)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(clock);
        builder.Services.Replace(ServiceDescriptor.Singleton(clock));
        return builder;
    }
}
