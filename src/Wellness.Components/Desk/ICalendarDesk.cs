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

    /// <summary>The calendars elsewhere that make practitioners busy here, by practitioner and name.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks does not run the practice.</exception>
    Task<IReadOnlyList<ExternalCalendar>> SourcesAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes a calendar on and reads it; one that can't be read yet is kept and tried again.</summary>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="name">What the practice calls it.</param>
    /// <param name="address">Where it is: <c>https:</c> or <c>webcal:</c>.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    /// <returns>Why it was not taken on; null where it was.</returns>
    /// <exception cref="UnauthorizedAccessException">Whoever asks does not run the practice.</exception>
    Task<ImportFailure?> AddSourceAsync(string practitioner, string name, string address, CancellationToken cancellationToken = default);

    /// <summary>Takes a calendar away, and with it its busy times.</summary>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="UnauthorizedAccessException">Whoever asks does not run the practice.</exception>
    Task<bool> RemoveSourceAsync(Guid id, CancellationToken cancellationToken = default);
}
