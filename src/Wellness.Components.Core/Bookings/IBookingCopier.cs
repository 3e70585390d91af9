namespace Wellness.Bookings;

/// <summary>Carries everything over from the store that was used before, when a practice outgrows it.</summary>
public interface IBookingCopier
{
    /// <summary>Copies every table of the store that was registered before the one in use, whole or not at all.</summary>
    /// <remarks>
    /// The store that is copied from is only read, as it is at one moment; stop the site first, since what is booked there
    /// afterwards stays behind. Secret links, feeds and their versions go on as they were.
    /// </remarks>
    /// <param name="cancellationToken">Stops the copy; nothing is kept then.</param>
    /// <returns>What was copied.</returns>
    /// <exception cref="BookingStoreException">
    /// There is no other store, or it is not there, or of another version; the one in use is not empty; rows are missing
    /// afterwards, or the cells are not those of the bookings. The message says which, and nothing was copied.
    /// </exception>
    Task<BookingCopy> RunAsync(CancellationToken cancellationToken = default);
}
