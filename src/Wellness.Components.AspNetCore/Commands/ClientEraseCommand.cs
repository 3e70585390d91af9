using System.Globalization;
using System.Net.Mail;
using NodaTime;
using Wellness.AspNetCore.Messages;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Commands;

/// <summary><c>client-erase address [--yes]</c>: forgets a client, after telling what goes and what stays and asking once more.</summary>
internal sealed class ClientEraseCommand(ClientArchive records, IFeedTokenStore feeds, IMailSender sender, IClock clock)
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

        var kept = await CountAsync(asked.Email!, cancellationToken);
        if (kept.IsNothing)
        {
            // A calendar address that was revoked is in no list; its row has the hash of the client's address, and goes too.
            await records.EraseAsync(asked.Email!, cancellationToken);
            await error.WriteLineAsync("Nothing is kept under this address.");
            return 1;
        }

        if (!asked.Yes && !await AgreesAsync(kept, input, error, cancellationToken))
        {
            await error.WriteLineAsync("Nothing was erased.");
            return 1;
        }

        var erasure = await records.EraseAsync(asked.Email!, cancellationToken);
        var left = await CountAsync(asked.Email!, cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{erasure.Erased.Count} bookings no longer know whose they were; {erasure.Upcoming.Count} still to come keep their client."));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Erased are {kept.Waiting - left.Waiting} places on the waiting list, {kept.Feeds - left.Feeds} calendar addresses and {kept.Files - left.Files} files of mail."));
        return 0;
    }

    private static async Task<bool> AgreesAsync(Kept kept, TextReader input, TextWriter error, CancellationToken cancellationToken)
    {
        await error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Kept are {kept.Bookings} bookings, {kept.Waiting} places on the waiting list, {kept.Feeds} calendar addresses and {kept.Files} files of mail."));
        await error.WriteLineAsync(
            "Erased are name, address, telephone number, notes, your messages, answers to intake forms, links, calendar addresses, files of their mail and places on the waiting list. "
            + "When each session was, what it cost and what became of it stay.");
        if (kept.Ahead > 0)
        {
            await error.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{kept.Ahead} are still to come and keep their client: cancel them first to have them erased too."));
        }

        await error.WriteAsync("This can't be undone. Type yes to erase: ");
        return string.Equals((await input.ReadLineAsync(cancellationToken))?.Trim(), "yes", StringComparison.OrdinalIgnoreCase);
    }

    private async Task<Kept> CountAsync(string email, CancellationToken cancellationToken)
    {
        var client = ClientKey.Of(email);
        var export = await records.FindAsync(email, cancellationToken);
        return new Kept(
            export.Bookings.Count,
            export.Bookings.Count(booking => booking.Status.IsOpen() && booking.End > clock.GetCurrentInstant()),
            export.Waiting.Count,
            (await feeds.ListAsync(cancellationToken)).Count(feed => feed.Scope.Client == client),
            sender is FolderMailSender files ? (await files.FindAsync(client)).Count : 0);
    }

    /// <summary>How much there is of a client; <c>Ahead</c> are the bookings among them that keep their client.</summary>
    private sealed record Kept(int Bookings, int Ahead, int Waiting, int Feeds, int Files)
    {
        public bool IsNothing => this is { Bookings: 0, Waiting: 0, Feeds: 0, Files: 0 };
    }
}
