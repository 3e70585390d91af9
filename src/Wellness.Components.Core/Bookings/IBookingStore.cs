using NodaTime;

namespace Wellness.Bookings;

/// <summary>Where bookings are kept; its unique key on (resource, cell, seat) is what makes double booking impossible.</summary>
public interface IBookingStore
{
    /// <summary>What is taken from some practitioners in a span, by holds that still stand and by bookings.</summary>
    /// <param name="practitioners">Their slugs.</param>
    /// <param name="start">Times that end after this instant.</param>
    /// <param name="end">Times that start before this instant.</param>
    /// <param name="now">Holds that ended by now take nothing.</param>
    /// <param name="exceptVisitor">A visitor whose own holds are left out; null for nobody.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<OccupiedTime>> OccupiedAsync(
        IReadOnlyCollection<string> practitioners, Instant start, Instant end, Instant now, string? exceptVisitor,
        CancellationToken cancellationToken = default);
}
