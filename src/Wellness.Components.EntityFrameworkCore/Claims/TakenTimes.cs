using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>What the tables say is taken in a span: bookings, holds that ended included, and busy time.</summary>
internal sealed record TakenTimes(IReadOnlyList<TakenRow> Rows, IReadOnlyList<BusyTimeRow> Busy)
{
    public static async Task<TakenTimes> ReadAsync(
        BookingDbContext context,
        IReadOnlyCollection<string> practitioners,
        IReadOnlyCollection<string> resources,
        Instant start,
        Instant end,
        CancellationToken cancellationToken)
    {
        var cells = CellRange.Of(start, end);
        var rows = await context.Taken(practitioners, cells).ToListAsync(cancellationToken);
        if (resources.Count > 0)
        {
            rows.AddRange(await context.TakenResources(resources, cells).ToListAsync(cancellationToken));
        }

        var busy = await context.Busy(practitioners, start, end).ToListAsync(cancellationToken);

        // A booking of these practitioners in these resources was read twice; the later moment counts.
        return new TakenTimes([.. rows.AsEnumerable().Reverse().DistinctBy(row => row.Id)], busy);
    }

    /// <summary>As the rules see it.</summary>
    /// <param name="now">Holds that ended by now take nothing.</param>
    /// <param name="visitor">Whose own holds take nothing; null for nobody's.</param>
    /// <param name="booking">A booking that takes nothing; null for none.</param>
    public IReadOnlyList<OccupiedTime> Occupied(Instant now, string? visitor, Guid? booking) =>
    [
        .. Rows.Where(row => row.Id != booking && !row.EndedBy(now) && !row.IsHoldOf(visitor)).Select(row => row.Occupied),
        .. Busy.Select(row => new OccupiedTime(row.Practitioner, new(row.Start, row.End))),
    ];
}
