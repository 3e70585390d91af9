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
        var cells = CellRange.Of(claim.ReadFrom, claim.ReadTo);
        var lastBooked = await LastBooked.ReadAsync(context, claim, cancellationToken);
        var ofResources = await TakenTimes.OfResourcesAsync(context, claim.Resources, cells, cancellationToken);
        var (ofPractitioners, looks) = await context.QueryAsync(TakenReader.Taken(claim.Practitioners, cells), ClaimLook.Of(claim), cancellationToken);
        var look = looks[0];
        var holds = look.HasHolds ? await context.HoldsOf(claim.Visitor).ToListAsync(cancellationToken) : [];
        if (look.KnowsKey && await ReplayAsync(context, claim.Key!, cancellationToken) is { } known)
        {
            return new ClaimPlan.Answer(known);
        }

        var taken = new TakenTimes(
            TakenTimes.Once(ofResources, ofPractitioners), look.IsBusy ? await context.Busy(claim.Practitioners, claim.ReadFrom, claim.ReadTo).ToListAsync(cancellationToken) : []);

        holds.RemoveAll(hold => hold.HoldUntil <= claim.Now);
        if (holds.Find(hold => IsFor(hold, claim)) is { } own)
        {
            return claim.Wanted.Status == BookingStatus.Held
                ? new ClaimPlan.Answer(new ClaimResult.Kept(own.ToBooking()))
                : new ClaimPlan.Confirm(own);
        }

        var moving = claim.Moves is null ? null : await context.Bookings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == claim.Moves.Id, cancellationToken);
        if (claim.Moves is { } seen && (moving is null || moving.Revision != seen.Revision || !moving.Status.IsOpen()))
        {
            return new ClaimPlan.Answer(new ClaimResult.Changed(moving?.ToBooking()));
        }

        var facts = new ClaimFacts(taken.Occupied(claim), lastBooked);
        return claim.Decide(facts) switch
        {
            ClaimDecision.Take take => Take(claim, take, taken.Rows, holds.ConvertAll(TakenRow.From), moving),
            ClaimDecision.Refuse refuse => new ClaimPlan.Answer(new ClaimResult.Refused(refuse.Reason)),
            var other => throw new InvalidOperationException($"The rules answered {other.GetType().Name}, which no claim can be decided with."),
        };
    }

    private static ClaimPlan Take(
        BookingClaim claim, ClaimDecision.Take take, IReadOnlyList<TakenRow> taken, List<TakenRow> holds, BookingRow? moving)
    {
        var booking = claim.Wanted with { Practitioner = take.Practitioner, Resources = take.Resources };
        var footprint = Footprint.Of(booking, claim.Capacity);
        var replaced = holds.FindAll(hold => hold.Service == booking.Service || hold.IsInTheWayOf(footprint));
        if (booking.Status == BookingStatus.Held && holds.Count - replaced.Count >= claim.MostHolds)
        {
            return new ClaimPlan.Answer(new ClaimResult.TooManyHolds());
        }

        TakenRow[] ending =
        [
            .. replaced.Concat(taken.Where(row => row.EndedBy(claim.Now) && row.IsInTheWayOf(footprint)))
                .DistinctBy(row => row.Id).OrderBy(row => row.Id),
        ];
        return moving is null ? new ClaimPlan.Take(booking, ending) : new ClaimPlan.Move(booking, TakenRow.From(moving), ending);
    }

    private static async Task<ClaimResult?> ReplayAsync(BookingDbContext context, ClaimKey key, CancellationToken cancellationToken)
    {
        var known = await context.Idempotency.AsNoTracking().Where(row => row.Scope == key.Scope && row.Key == key.KeyHash)
            .Join(context.Bookings.AsNoTracking(), row => row.Booking, booking => booking.Id, (row, booking) => new { row.RequestHash, booking })
            .SingleOrDefaultAsync(cancellationToken);
        return known is null ? null
            : known.RequestHash == key.RequestHash ? new ClaimResult.Kept(known.booking.ToBooking())
            : new ClaimResult.KeyReused();
    }

    private static bool IsFor(BookingRow hold, BookingClaim claim) =>
        hold.Service == claim.Wanted.Service && hold.Start == claim.Wanted.Start && hold.End == claim.Wanted.End
        && hold.Area == claim.Wanted.Area && hold.IsNewClient == claim.Wanted.IsNewClient && claim.Practitioners.Contains(hold.Practitioner);
}
