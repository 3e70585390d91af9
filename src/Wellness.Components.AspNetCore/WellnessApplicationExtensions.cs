using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wellness.AspNetCore;
using Wellness.AspNetCore.Commands;
using Wellness.AspNetCore.Hosting;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness;

/// <summary>Runs a site, or one of the kit's commands in its place.</summary>
public static class WellnessApplicationExtensions
{
    /// <summary>Runs the site until it is told to stop, or the command that the arguments name, with the site's own settings.</summary>
    /// <remarks>
    /// <para>
    /// <c>feed-token [practitioner] [--privacy busy|initials|name|full] [--buffers]</c> prints the address of a new calendar
    /// feed, <c>feed-token --client address</c> that of a client's own; <c>--list</c> shows the ids of those in use,
    /// <c>--rotate id</c> gives one a new address, <c>--revoke id</c> ends one and <c>[practitioner] --revoke</c> all of theirs.
    /// </para>
    /// <para>
    /// <c>calendar-import add practitioner address-or-file [name]</c> makes a calendar elsewhere make a practitioner busy here;
    /// <c>calendar-import list</c> and <c>calendar-import remove id</c> go with it.
    /// </para>
    /// <para>
    /// <c>client-export address [--ics]</c> prints what is kept about a client, <c>client-erase address [--yes]</c> forgets them.
    /// </para>
    /// <para>
    /// <c>copy-bookings</c> copies everything from the store that was registered first into the empty one that was registered
    /// last: from SQLite to PostgreSQL where the site says <c>UseSqlite().UsePostgreSql(…)</c>.
    /// </para>
    /// <para><c>outbox</c> tells how many messages wait and lists those that were given up; <c>outbox --retry</c> puts these back.</para>
    /// <para><c>database-script</c> prints the SQL that brings the tables up to date, without running it.</para>
    /// <para>
    /// A first argument that is another word, without <c>-</c>, <c>/</c> or <c>=</c>, is told to be no command, and the result is 1; a
    /// command of the site's own runs before this call. What a command prints stands alone on standard output: the console's log goes to
    /// standard error meanwhile.
    /// </para>
    /// <para>
    /// Where the practice or the database can't be opened or another program has the address, the reason goes to standard error
    /// and the result is 1; <c>app.Run()</c> would end with the same reason as an exception.
    /// </para>
    /// </remarks>
    /// <param name="app">The application, with everything mapped.</param>
    /// <param name="args">The arguments of the process.</param>
    /// <param name="cancellationToken">Stops the site or the command.</param>
    /// <returns>The exit code for the process: 0, or 1 where it could not start or the command failed.</returns>
    public static async Task<int> RunWellnessAsync(this WebApplication app, string[] args, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(args);
        await using (app)
        {
            if (WellnessCommands.WhyUnknown(args) is { } reason)
            {
                await Console.Error.WriteLineAsync(reason);
                return 1;
            }

            try
            {
                // The script comes before the start, which may not change the tables, or would.
                if (args is not [DatabaseScriptCommand.Name, ..])
                {
                    await app.Services.GetRequiredService<WellnessStartup>().PrepareAsync(cancellationToken);
                }

                if (WellnessCommands.Has(args))
                {
                    return await WellnessCommands.RunAsync(app.Services, args, cancellationToken);
                }
            }
            catch (Exception fault) when (fault is WellnessStartException or PracticeFileException or BookingStoreException)
            {
                await Console.Error.WriteLineAsync(fault.Message);
                return 1;
            }

            try
            {
                await app.StartAsync(cancellationToken);
            }
            catch (IOException fault) when (fault.InnerException is AddressInUseException)
            {
                // Whoever logged the fault has written it then, so that this stands last.
                await app.DisposeAsync();
                await Console.Error.WriteLineAsync($"{fault.Message} Another program answers there; give the site another address with --urls http://localhost:5081.");
                return 1;
            }

            await app.WaitForShutdownAsync(cancellationToken);
            return 0;
        }
    }
}
