using NodaTime;

namespace Wellness.Bookings;

/// <summary>Looks whether a store is there, and whether its cells are those that its bookings take, no more and no fewer.</summary>
public interface IBookingStoreCheck
{
    /// <summary>Opens the store and reads a little of it.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="BookingStoreException">It can't be opened or read, or is no longer where it was opened, which connections that stand don't notice.</exception>
    Task ReachAsync(CancellationToken cancellationToken = default);

    /// <summary>Compares bookings and cells, twice where they differ, so that a booking that commits meanwhile is no fault.</summary>
    /// <param name="from">Bookings that end after this instant.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <returns>What differs both times, without personal data; empty where all is well.</returns>
    Task<IReadOnlyList<CellFault>> RunAsync(Instant from, CancellationToken cancellationToken = default);
}
