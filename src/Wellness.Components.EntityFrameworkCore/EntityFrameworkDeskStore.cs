using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Lists bookings for the practice.</summary>
internal sealed class EntityFrameworkDeskStore(StoreRunner runner) : IDeskStore
{
    public async Task<IReadOnlyList<Booking>> ListAsync(
        IReadOnlyCollection<string> practitioners, Instant start, Instant end, IReadOnlyCollection<BookingStatus> statuses,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(practitioners);
        ArgumentNullException.ThrowIfNull(statuses);
        var rows = await runner.ReadAsync(
            (context, token) => context.Between(practitioners, start, end, statuses).ToListAsync(token), cancellationToken);
        return [.. rows.Select(row => row.ToBooking())];
    }
}
