using NodaTime;

namespace Wellness.Bookings;

/// <summary>What a store does by itself from time to time; every store implements it beside <see cref="IBookingStore"/>.</summary>
public interface IUpkeepStore
{
    /// <summary>Expires holds that ended, the longest ended first.</summary>
    /// <param name="now">Holds that ended by this instant.</param>
    /// <param name="most">At most so many; positive.</param>
    /// <param name="cancellationToken">Stops between holds.</param>
    /// <returns>How many.</returns>
    Task<int> ExpireHoldsAsync(Instant now, int most, CancellationToken cancellationToken = default);

    /// <summary>Forgets what no request needs any more: keys older than <see cref="ClaimKey.Life"/>, and links to sessions that ended <see cref="ManageToken.Life"/> ago. Bookings stay.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="most">At most so many keys, and as many links; positive.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>How many of both.</returns>
    Task<int> ForgetAsync(Instant now, int most, CancellationToken cancellationToken = default);

    /// <summary>Bookings that take time, end after an instant and were worked out with another version of the time-zone database.</summary>
    /// <param name="tzdbVersion">The present version.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>Sessions, earliest first, each with its booking or, for a class, all of its bookings.</returns>
    Task<IReadOnlyList<IReadOnlyList<Booking>>> OutdatedAsync(string tzdbVersion, Instant now, CancellationToken cancellationToken = default);

    /// <summary>Gives bookings the instants that new rules of their time zone put them at, together or not at all.</summary>
    /// <remarks>The local starts stay, so nobody is told; calendars are. Nothing but their own time is looked at: no rule of availability refuses.</remarks>
    /// <param name="bookings">As they were read, with new starts and ends; all of one class, or a single one. Where start and end are as before, only the version is noted.</param>
    /// <param name="tzdbVersion">The version that they are worked out with.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>Whether it is done; false where somebody else has the time, or a booking changed meanwhile.</returns>
    Task<bool> RetimeAsync(IReadOnlyList<Booking> bookings, string tzdbVersion, Instant now, CancellationToken cancellationToken = default);

    /// <summary>Notes that a booking stays where it was although it belongs elsewhere, for the practice to move it.</summary>
    /// <param name="booking">As it was read, with <see cref="Booking.DisplacedTo"/>.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    Task DisplaceAsync(Booking booking, CancellationToken cancellationToken = default);
}
