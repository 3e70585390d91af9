using System.Globalization;
using System.Net.Mail;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Commands;

/// <summary><c>client-erase address [--yes]</c>: forgets a client, after telling what goes and what stays and asking once more.</summary>
internal sealed class ClientEraseCommand(ClientArchive records, IClock clock)
{
    public const string Name = "client-erase";

    /// <summary>Runs it.</summary>
    /// <returns>The process's exit code: 0, or 1 where nothing was erased.</returns>
    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextReader input, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var asked = ClientArguments.Read(arguments);
        if (!MailAddress.TryCreate(asked.Email, out _))
        {
            await error.WriteLineAsync($"Who shall be forgotten? Write: {Name} name@example.com [--yes]");
            return 1;
        }

        var kept = await records.FindAsync(asked.Email!, cancellationToken);
        if (kept is { Bookings.Count: 0, Waiting.Count: 0 })
        {
            await error.WriteLineAsync("Nothing is kept under this address.");
            return 1;
        }

        if (!asked.Yes && !await AgreesAsync(kept, input, error, cancellationToken))
        {
            await error.WriteLineAsync("Nothing was erased.");
            return 1;
        }

        var erasure = await records.EraseAsync(asked.Email!, cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{erasure.Erased.Count} bookings no longer know whose they were; {erasure.Upcoming.Count} still to come keep their client."));
        return 0;
    }

    private async Task<bool> AgreesAsync(ClientExport kept, TextReader input, TextWriter error, CancellationToken cancellationToken)
    {
        var ahead = kept.Bookings.Count(booking => booking.Status.IsOpen() && booking.End > clock.GetCurrentInstant());
        await error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"Kept are {kept.Bookings.Count} bookings and {kept.Waiting.Count} places on the waiting list."));
        await error.WriteLineAsync(
            "Erased are name, address, telephone number, notes, your messages, answers to intake forms, links, files of their mail and places on the waiting list. "
            + "When each session was, what it cost and what became of it stay.");
        if (ahead > 0)
        {
            await error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{ahead} are still to come and keep their client: cancel them first to have them erased too."));
        }

        await error.WriteAsync("This can't be undone. Type yes to erase: ");
        return string.Equals((await input.ReadLineAsync(cancellationToken))?.Trim(), "yes", StringComparison.OrdinalIgnoreCase);
    }
}
