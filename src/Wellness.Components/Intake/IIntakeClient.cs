using Wellness.Bookings;

namespace Wellness.Components;

/// <summary>How the client's own page reaches what they are asked before a session, and what is kept about it.</summary>
/// <remarks>Like <see cref="IBookingClient"/> it knows the visitor: every method answers for their own bookings alone. A site without one shows no intake forms.</remarks>
public interface IIntakeClient
{
    /// <summary>What the client of a booking is asked and has answered; null alike for another's booking and for none.</summary>
    Task<IntakeSheet?> FindAsync(Guid booking, CancellationToken cancellationToken = default);

    /// <summary>Keeps answers in the place of those before.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="version">The version of the questions that the page showed.</param>
    /// <param name="revision">The revision of the answers that the page showed; 0 for none.</param>
    /// <param name="typed">The values by the slugs of their questions.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    Task<IntakeResult> SaveAsync(
        Guid booking, int version, int revision, IReadOnlyDictionary<string, IReadOnlyList<string>> typed, CancellationToken cancellationToken = default);

    /// <summary>Erases the answers of one booking.</summary>
    /// <returns>Whether they are gone: not once the session has begun, and never another's.</returns>
    Task<bool> EraseAsync(Guid booking, CancellationToken cancellationToken = default);

    /// <summary>Where what is kept about a booking of this visitor's can be downloaded, as a path of the site.</summary>
    string DataHref(Guid booking);
}
