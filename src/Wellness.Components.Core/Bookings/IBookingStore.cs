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
    /// <param name="now">Tokens that expire at or before this instant open nothing.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<Booking?> FindByTokenAsync(string tokenHash, Instant now, CancellationToken cancellationToken = default);

    /// <summary>Cancels a pending or confirmed booking and frees its time, if it still has the revision given.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="revision">The revision it must have; it has one more afterwards.</param>
    /// <param name="status">Who cancels: <see cref="BookingStatus.CancelledByClient"/> or <see cref="BookingStatus.CancelledByPractice"/>.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>The booking as changed; null where it has another revision or status, or is not there.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is no cancellation.</exception>
    Task<Booking?> CancelAsync(
        Guid id, int revision, BookingStatus status, Instant now, CancellationToken cancellationToken = default);
}
