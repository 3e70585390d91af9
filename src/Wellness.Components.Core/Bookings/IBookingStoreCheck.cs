using NodaTime;

namespace Wellness.Bookings;

/// <summary>Proves that the cells of a store are those that its bookings take, no more and no fewer.</summary>
public interface IBookingStoreCheck
{
    /// <summary>Compares bookings and cells, twice where they differ, so that a booking that commits meanwhile is no fault.</summary>
    /// <param name="from">Bookings that end after this instant.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <returns>What differs both times, without personal data; empty where all is well.</returns>
    Task<IReadOnlyList<CellFault>> RunAsync(Instant from, CancellationToken cancellationToken = default);
}
