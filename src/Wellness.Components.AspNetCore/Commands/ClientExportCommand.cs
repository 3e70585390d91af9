using System.Net.Mail;
using System.Text;
using Wellness.AspNetCore.Endpoints;
using Wellness.AspNetCore.Feeds;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Commands;

/// <summary><c>client-export address [--ics]</c>: writes all that is kept about a client, answers included, as JSON or their appointments as a calendar file.</summary>
internal sealed class ClientExportCommand(ClientArchive records, CalendarFeeds feeds)
{
    public const string Name = "client-export";

    /// <summary>Runs it; only the file goes to <paramref name="output"/>, so that it can be sent on from there.</summary>
    /// <returns>The process's exit code: 0, or 1 where no address is named or nothing of this is kept under it.</returns>
    public async Task<int> RunAsync(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var asked = ClientArguments.Read(arguments);
        if (!MailAddress.TryCreate(asked.Email, out _))
        {
            await error.WriteLineAsync($"Whose data? Write: {Name} name@example.com [--ics]");
            return 1;
        }

        var export = asked.Calendar
            ? await records.FindAsync(asked.Email!, cancellationToken) : await records.ExportAsync(asked.Email!, cancellationToken);
        if (export is { Bookings.Count: 0, Waiting.Count: 0 })
        {
            await error.WriteLineAsync("No booking and no place on the waiting list is kept under this address.");
            return 1;
        }

        await output.WriteAsync(Encoding.UTF8.GetString(asked.Calendar ? ClientExportEndpoint.Calendar(feeds, export) : export.ToJson()));
        await error.WriteLineAsync("Send it to the client and nowhere else.");
        return 0;
    }
}
