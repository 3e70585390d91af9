namespace Wellness.Bookings;

/// <summary>Makes a store ready before the first request: creates or updates its tables.</summary>
public interface IBookingStoreInitializer
{
    /// <summary>Opens the store and brings its tables up to date, where <see cref="BookingStoreOptions.AppliesMigrations"/>; harmless to repeat, and on several nodes at once.</summary>
    /// <exception cref="BookingStoreException">The store can't be opened or written, or its tables are behind and it may not change them; the message says which and why.</exception>
    Task InitializeAsync(CancellationToken cancellationToken = default);
}
