namespace Wellness.Bookings;

/// <summary>Writes down what a start would do to the tables, for whoever may change them.</summary>
public interface IBookingStoreScript
{
    /// <summary>The SQL that brings the tables up to date; nothing is changed by asking.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <returns>Where the engine knows conditions, a script that is harmless to repeat; otherwise one of what is missing now.</returns>
    /// <exception cref="BookingStoreException">The store can't be read; the message says which and why.</exception>
    Task<string> WriteAsync(CancellationToken cancellationToken = default);
}
