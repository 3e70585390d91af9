using NodaTime;

namespace Wellness.Bookings;

/// <summary>Finds and forgets what is kept about one client; every store implements it beside <see cref="IBookingStore"/>.</summary>
public interface IClientRecordStore
{
    /// <summary>All that is kept about a client but their answers to intake forms, which <see cref="ClientArchive"/> decrypts and adds.</summary>
    /// <param name="email">Their address; the case of its letters does not matter.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="ArgumentException"><paramref name="email"/> is blank.</exception>
    Task<ClientExport> ExportAsync(string email, CancellationToken cancellationToken = default);

    /// <summary>Forgets a client: who they are, what they wrote, answered and were written, their links, their places on the waiting list.</summary>
    /// <remarks>When which session was and what happened to it stays, for the practice's books, but not whose it was.</remarks>
    /// <param name="email">Their address; the case of its letters does not matter.</param>
    /// <param name="now">Pending and confirmed bookings that end after this instant are left as they are.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <exception cref="ArgumentException"><paramref name="email"/> is blank.</exception>
    Task<ClientErasure> EraseAsync(string email, Instant now, CancellationToken cancellationToken = default);
}
