using Microsoft.Extensions.DependencyInjection;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Commands;

/// <summary><c>database-script</c>: prints the SQL that brings the store's tables up to date, and changes nothing.</summary>
internal sealed class DatabaseScriptCommand(IServiceProvider services)
{
    public const string Name = "database-script";

    /// <summary>Runs it; only the script goes to <paramref name="output"/>.</summary>
    /// <returns>The process's exit code: 0, or 1 where the store has no script.</returns>
    public async Task<int> RunAsync(TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        if (services.GetService<IBookingStoreScript>() is not { } script)
        {
            await error.WriteLineAsync("The store of this site has no tables that a script could make.");
            return 1;
        }

        await output.WriteAsync(await script.WriteAsync(cancellationToken));
        return 0;
    }
}
