using Microsoft.AspNetCore.Builder;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>How a test ends its site.</summary>
internal static class EndExtensions
{
    /// <summary>Stops a site and disposes of it: disposing alone would not wait for the workers, who write into its folder.</summary>
    public static async Task EndAsync(this WebApplication app)
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
