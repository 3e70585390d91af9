using Wellness.Bookings;

namespace Wellness.Components;

/// <summary>How the practice's own pages reach what is kept about one client; an implementation answers only those who run the practice.</summary>
/// <remarks>Each method throws <see cref="UnauthorizedAccessException"/> where whoever asks does not run the practice.</remarks>
public interface IClientDesk
{
    /// <summary>
    /// Where a form with the fields <c>email</c> and <c>format</c> (<c>json</c> or <c>ics</c>) and an antiforgery token
    /// downloads all that is kept; a path of the site. It is no link, since the address of a client has no place in one.
    /// </summary>
    string ExportAction { get; }

    /// <summary>What is kept under an e-mail address, without the answers to intake forms.</summary>
    Task<ClientExport> FindAsync(string email, CancellationToken cancellationToken = default);

    /// <summary>Forgets a client.</summary>
    Task<ClientErasure> EraseAsync(string email, CancellationToken cancellationToken = default);
}
