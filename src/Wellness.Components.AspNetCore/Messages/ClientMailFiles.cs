using NodaTime;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Messages;

/// <summary>Forgets with a client the files of their mail, where the site writes mail to files.</summary>
internal sealed class ClientMailFiles(IClientRecordStore records, IMailSender sender) : IClientRecordStore
{
    public Task<ClientExport> ExportAsync(string email, CancellationToken cancellationToken = default) => records.ExportAsync(email, cancellationToken);

    public async Task<ClientErasure> EraseAsync(string email, Instant now, CancellationToken cancellationToken = default)
    {
        var erasure = await records.EraseAsync(email, now, cancellationToken);
        if (sender is FolderMailSender files)
        {
            await files.ForgetAsync(ClientKey.Of(email), [.. erasure.Upcoming.Select(booking => booking.Id)]);
        }

        return erasure;
    }
}
