using NodaTime;
using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Looks at the tables and plans a claim; writes nothing, so it serves before a transaction and inside it.</summary>
internal static class ClaimPlanner
{
    public static async Task<ClaimPlan> PlanAsync(BookingDbContext context, BookingClaim claim, CancellationToken cancellationToken)
    {
        // The order of these reads matters where each sees its own moment: a twin of this request that commits between
        // them must be found as the visitor's hold or by its key, not met as a stranger's booking.
        var taken = await context.Taken(claim.Practitioners, CellRange.Of(claim.ReadFrom, claim.ReadTo)).ToListAsync(cancellationToken);
        var holds = await context.HoldsOf(claim.Visitor).ToListAsync(cancellationToken);
        if (await ReplayAsync(context, claim.Key, cancellationToken) is { } known)
        {
            return new ClaimPlan.Answer(known);
        }

        holds.RemoveAll(hold => hold.HoldUntil <= claim.Now);
        if (holds.Find(hold => IsFor(hold, claim)) is { } own)
        {
            return claim.Wanted.Status == BookingStatus.Held
                ? new ClaimPlan.Answer(new ClaimResult.Kept(own.ToBooking()))
                : new ClaimPlan.Confirm(own);
        }

        return Choose(claim, taken, holds.ConvertAll(TakenRow.From), [.. holds.Where(hold => hold.Service == claim.Wanted.Service).Select(hold => hold.Id)]);
    }

    private static ClaimPlan Choose(BookingClaim claim, List<TakenRow> taken, List<TakenRow> holds, HashSet<Guid> sameService)
    {
        var others = taken.Where(row => !row.EndedBy(claim.Now) && !row.IsHoldOf(claim.Visitor)).Select(row => row.Occupied).ToList();
        var decision = claim.Decide(new ClaimFacts(others, new Dictionary<string, Instant>()));
        if (decision is not ClaimDecision.Take take)
        {
            return new ClaimPlan.Answer(new ClaimResult.Refused(((ClaimDecision.Refuse)decision).Reason));
        }

        var cells = CellRange.Of(claim.Wanted);
        bool InTheWay(TakenRow row) => row.Practitioner == take.Practitioner && row.FirstCell < cells.End && row.EndCell > cells.First;
        var replaced = holds.FindAll(hold => sameService.Contains(hold.Id) || InTheWay(hold));
        return claim.Wanted.Status == BookingStatus.Held && holds.Count - replaced.Count >= claim.MostHolds
            ? new ClaimPlan.Answer(new ClaimResult.TooManyHolds())
            : new ClaimPlan.Take(take.Practitioner, [.. replaced, .. taken.Where(row => row.EndedBy(claim.Now) && InTheWay(row))]);
    }

    private static async Task<ClaimResult?> ReplayAsync(BookingDbContext context, ClaimKey? key, CancellationToken cancellationToken)
    {
        if (key is null)
        {
            return null;
        }

        var known = await context.Idempotency.AsNoTracking().Where(row => row.Scope == key.Scope && row.Key == key.KeyHash)
            .Join(context.Bookings.AsNoTracking(), row => row.Booking, booking => booking.Id, (row, booking) => new { row.RequestHash, booking })
            .SingleOrDefaultAsync(cancellationToken);
        return known is null ? null
            : known.RequestHash == key.RequestHash ? new ClaimResult.Kept(known.booking.ToBooking())
            : new ClaimResult.KeyReused();
    }

    private static bool IsFor(BookingRow hold, BookingClaim claim) =>
        hold.Service == claim.Wanted.Service && hold.Start == claim.Wanted.Start && hold.End == claim.Wanted.End
        && hold.Area == claim.Wanted.Area && claim.Practitioners.Contains(hold.Practitioner);
}
