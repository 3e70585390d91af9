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
        var ofResources = await OfResourcesAsync(context, resources, cells, cancellationToken);
        var ofPractitioners = practitioners.Count == 0 ? [] : await context.QueryAsync(TakenReader.Taken(practitioners, cells), cancellationToken);
        return new TakenTimes(Once(ofResources, ofPractitioners), await context.Busy(practitioners, start, end).ToListAsync(cancellationToken));
    }

    /// <summary>What may take time of resources in some cells, whoever gives it.</summary>
    public static async Task<IReadOnlyList<TakenRow>> OfResourcesAsync(
        BookingDbContext context, IReadOnlyCollection<string> resources, CellRange cells, CancellationToken cancellationToken) =>
        resources.Count == 0 ? [] : await context.TakenResources(resources, cells).ToListAsync(cancellationToken);

    /// <summary>Each booking once: of one that was read twice, the later moment counts.</summary>
    public static IReadOnlyList<TakenRow> Once(IEnumerable<TakenRow> earlier, IEnumerable<TakenRow> later) =>
        [.. later.Concat(earlier).DistinctBy(row => row.Id)];

    /// <summary>As the rules see it in a search.</summary>
    /// <param name="now">Holds that ended by now take nothing.</param>
    /// <param name="visitor">Whose own holds take nothing; null for nobody's.</param>
    /// <param name="booking">A booking that takes nothing; null for none.</param>
    public IReadOnlyList<OccupiedTime> Occupied(Instant now, string? visitor, Guid? booking) =>
        But(row => row.Id == booking || row.EndedBy(now) || row.IsHoldOf(visitor));

    /// <summary>As the rules see it for a claim: the visitor's own holds that it replaces take nothing, those that they keep do.</summary>
    public IReadOnlyList<OccupiedTime> Occupied(BookingClaim claim)
    {
        var cells = CellRange.Of(claim.Wanted);
        return But(row => row.Id == claim.Moves?.Id || row.EndedBy(claim.Now)
            || (row.IsHoldOf(claim.Visitor)
                && (row.Service == claim.Wanted.Service || (row.FirstCell < cells.End && row.EndCell > cells.First))));
    }

    private IReadOnlyList<OccupiedTime> But(Func<TakenRow, bool> isLeftOut) =>
    [
        .. Rows.Where(row => !isLeftOut(row)).Select(row => row.Occupied),
        .. Busy.Select(row => new OccupiedTime(row.Practitioner, new(row.Start, row.End))),
    ];
}
