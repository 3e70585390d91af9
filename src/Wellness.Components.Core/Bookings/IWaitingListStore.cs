using NodaTime;

namespace Wellness.Bookings;

/// <summary>Keeps who waits; every store implements it beside <see cref="IBookingStore"/>.</summary>
public interface IWaitingListStore
{
    /// <summary>Keeps an entry, or finds the one that the same link leaves.</summary>
    /// <param name="entry">Who waits for what.</param>
    /// <param name="tokenHash">The <see cref="ManageToken.Hash"/> of the secret that leaves the list.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    Task<WaitingListEntry> AddAsync(WaitingListEntry entry, string tokenHash, CancellationToken cancellationToken = default);

    /// <summary>Everybody who waits or is offered a time, who joined first first.</summary>
    Task<IReadOnlyList<WaitingListEntry>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>The entry that a secret leaves; null where there is none.</summary>
    Task<WaitingListEntry?> FindByTokenAsync(string tokenHash, CancellationToken cancellationToken = default);

    /// <summary>The entry that a booking is or was offered to, whatever came of the offer; null where there is none, or no longer.</summary>
    Task<WaitingListEntry?> FindByOfferAsync(Guid booking, CancellationToken cancellationToken = default);

    /// <summary>Takes an entry away; a time that is held for it stays held until its hold ends.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The starts that an entry was offered before, whatever came of them; without those that ran out before a message told of them.</summary>
    Task<IReadOnlyList<Instant>> OfferedStartsAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Lets those wait again whose offer ended.</summary>
    /// <returns>How many.</returns>
    Task<int> ReleaseAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes entries away whose last date has passed and that are offered nothing.</summary>
    /// <returns>How many.</returns>
    Task<int> RemovePastAsync(LocalDate today, CancellationToken cancellationToken = default);
}
