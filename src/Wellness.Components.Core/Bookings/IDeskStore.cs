using NodaTime;

namespace Wellness.Bookings;

/// <summary>Reads bookings for the practice's own pages; every store implements it beside <see cref="IBookingStore"/>.</summary>
public interface IDeskStore
{
    /// <summary>Bookings that overlap a span, without their buffers, earliest first.</summary>
    /// <param name="practitioners">Slugs of the practitioners.</param>
    /// <param name="start">Bookings that end after this instant.</param>
    /// <param name="end">Bookings that start before this instant.</param>
    /// <param name="statuses">The states to return.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<Booking>> ListAsync(
        IReadOnlyCollection<string> practitioners, Instant start, Instant end, IReadOnlyCollection<BookingStatus> statuses,
        CancellationToken cancellationToken = default);
}
