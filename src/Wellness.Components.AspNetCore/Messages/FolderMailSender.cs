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

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken = default)
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
