using NodaTime;

namespace Wellness.Bookings;

/// <summary>Where bookings are kept; its unique key on (resource, cell, seat) is what makes double booking impossible.</summary>
/// <remarks>
/// Cancelling a token stops an operation before it commits; what was committed is always answered. Visitors, tokens and
/// keys arrive as hashes or opaque ids: a store never sees a secret.
/// </remarks>
public interface IBookingStore
{
    /// <summary>What is taken in a span: by holds that still stand, by bookings, and by blocked and imported time.</summary>
    /// <param name="search">Whose time, and when.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>In no order; the time of bookings in whole cells: see <see cref="CellRange"/>.</returns>
    Task<IReadOnlyList<OccupiedTime>> OccupiedAsync(OccupiedSearch search, CancellationToken cancellationToken = default);

    /// <summary>Keeps a booking or a hold, or says why not; see <see cref="BookingClaim"/>.</summary>
    /// <exception cref="BookingStoreException">The store did not answer; the same claim may be repeated.</exception>
    Task<ClaimResult> ClaimAsync(BookingClaim claim, CancellationToken cancellationToken = default);

    /// <summary>A visitor's own hold on a service and time, if it still stands.</summary>
    /// <param name="visitor">Whose.</param>
    /// <param name="service">The service's slug.</param>
    /// <param name="practitioner">The practitioner's slug; null for whoever it is.</param>
    /// <param name="start">When the session starts.</param>
    /// <param name="end">When the session ends.</param>
    /// <param name="now">Holds that ended by now don't stand.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<Booking?> FindHoldAsync(
        string visitor, string service, string? practitioner, Instant start, Instant end, Instant now,
        CancellationToken cancellationToken = default);

    /// <summary>The booking with an id; null where there is none.</summary>
    Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The booking that a manage token opens; null alike for a wrong token and one that ended.</summary>
    /// <param name="tokenHash"><see cref="ManageToken.Hash"/>.</param>
    /// <param name="now">The present. From <see cref="ManageToken.ExpiryFor"/> the booking's present end on, that instant included, its tokens open nothing.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<Booking?> FindByTokenAsync(string tokenHash, Instant now, CancellationToken cancellationToken = default);

    /// <summary>Takes a step in a booking's life, if it still has the revision given; time that it no longer takes is free at once.</summary>
    /// <remarks>
    /// An expired hold forgets its visitor and client. A repeated change finds another revision and does nothing, so it is
    /// its caller who tells a retry by the state.
    /// </remarks>
    /// <param name="change">Which booking, from which revision, and what it shall become.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>The booking as changed; null where it has another revision, <see cref="BookingLife"/> knows no such step, its hold ended, or it is not there.</returns>
    Task<Booking?> ChangeAsync(BookingChange change, CancellationToken cancellationToken = default);
}
