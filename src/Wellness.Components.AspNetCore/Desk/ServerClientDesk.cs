using Microsoft.AspNetCore.Http;
using Wellness.AspNetCore.Endpoints;
using Wellness.Bookings;
using Wellness.Components;

namespace Wellness.AspNetCore.Desk;

/// <summary>The practice's pages' way to what is kept about a client in the same process.</summary>
internal sealed class ServerClientDesk(ClientArchive records, IHttpContextAccessor accessor, PracticeGate gate) : IClientDesk
{
    public string ExportAction => $"{accessor.HttpContext?.Request.PathBase}{ClientExportEndpoint.Path}";

    public async Task<ClientExport> FindAsync(string email, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await records.FindAsync(email, cancellationToken);
    }

    public async Task<ClientErasure> EraseAsync(string email, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await records.EraseAsync(email, cancellationToken);
    }
}
