using System.Globalization;
using MimeKit;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Messages;

/// <summary>Writes each message to a file that mail programs open, for a site without a mail server.</summary>
/// <remarks>A message that is written again replaces its file, and a file is whole or not there.</remarks>
internal sealed class FolderMailSender(DataFolder data) : IMailSender
{
    /// <summary>Where the files are.</summary>
    public string Folder { get; } = Path.Combine(data.Path, "mail");

    /// <exception cref="MailHandoverException">The folder can't be written.</exception>
    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken = default)
    {
        try
        {
            await WriteAsync(message, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The system's words name a file by the booking's id, never a client.
            throw new MailHandoverException($"The mail folder '{Folder}' can't be written: {fault.Message}", fault);
        }
    }

    /// <summary>Deletes the messages to a client, half-written ones too.</summary>
    /// <param name="client">Whose.</param>
    /// <param name="kept">The bookings whose messages stay.</param>
    public async Task ForgetAsync(ClientKey client, IReadOnlyCollection<Guid> kept)
    {
        foreach (var path in await FindAsync(client))
        {
            var name = Path.GetFileName(path);
            if (!kept.Any(booking => name.Contains(booking.ToString("N"), StringComparison.Ordinal)))
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>The files of the messages to a client, half-written ones too.</summary>
    /// <remarks>Each is read for whom it is to: an offer that ended is no booking of theirs any more, so no id would lead to it.</remarks>
    public async Task<IReadOnlyList<string>> FindAsync(ClientKey client)
    {
        var found = new List<string>();
        foreach (var path in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.eml*") : [])
        {
            if (await IsToAsync(path, client))
            {
                found.Add(path);
            }
        }

        return found;
    }

    private async Task WriteAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{message.Date.UtcDateTime:yyyyMMdd'T'HHmmss'Z'} {message.MessageId!.Split('@')[0]}.eml");
        var path = Path.Combine(Folder, name);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        await using (var file = new FileStream(temporary, Options))
        {
            await message.WriteToAsync(FormatOptions.Default, file, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private static async Task<bool> IsToAsync(string path, ClientKey client)
    {
        try
        {
            using var message = await MimeMessage.LoadAsync(path);
            return message.To.Mailboxes.Any(mailbox => !string.IsNullOrWhiteSpace(mailbox.Address) && ClientKey.Of(mailbox.Address) == client);
        }
        catch (Exception fault) when (fault is FormatException or FileNotFoundException)
        {
            // No message, or a half-written one that is whole now and has its own name.
            return false;
        }
    }

    private static FileStreamOptions Options
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                // Names and addresses of clients are nobody else's business on the machine.
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            return options;
        }
    }
}
