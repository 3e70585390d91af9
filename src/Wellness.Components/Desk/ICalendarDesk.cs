using Wellness.Bookings;

namespace Wellness.Components;

/// <summary>How the practice's own pages reach its calendar addresses; an implementation answers only those who run the practice.</summary>
public interface ICalendarDesk
{
    /// <summary>The addresses that are in use, oldest first, without their secrets.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks does not run the practice.</exception>
    Task<IReadOnlyList<FeedToken>> FeedsAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes a new address of a practitioner's feed.</summary>
    /// <returns>The address with its secret, absolute: the one time that it can be told.</returns>
    /// <exception cref="UnauthorizedAccessException">Whoever asks does not run the practice.</exception>
    Task<string> CreateFeedAsync(FeedScope scope, CancellationToken cancellationToken = default);

    /// <summary>Gives a feed a new address; the old one ends at once.</summary>
    /// <returns>The new address, absolute; null where none in use has the id.</returns>
    /// <exception cref="UnauthorizedAccessException">Whoever asks does not run the practice.</exception>
    Task<string?> RenewFeedAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Ends an address.</summary>
    /// <returns>Whether it was in use until now.</returns>
    /// <exception cref="UnauthorizedAccessException">Whoever asks does not run the practice.</exception>
    Task<bool> RevokeFeedAsync(Guid id, CancellationToken cancellationToken = default);
}
