using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Carries out a planned claim inside its transaction.</summary>
internal sealed class ClaimWriter(BookingDbContext context, BookingClaim claim, KnownSeats seats)
{
    public async Task<Attempt<ClaimResult>> WriteAsync(ClaimPlan plan, CancellationToken cancellationToken) => plan switch
    {
        ClaimPlan.Answer answer => Attempt<ClaimResult>.Leave(answer.Result),
        ClaimPlan.Confirm confirm => await ConfirmAsync(confirm.Hold, cancellationToken),
        ClaimPlan.Take take => await TakeAsync(take, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    private static Attempt<ClaimResult> Lost => Attempt<ClaimResult>.Again(new ClaimResult.Taken());

    private async Task<Attempt<ClaimResult>> ConfirmAsync(BookingRow hold, CancellationToken cancellationToken)
    {
        var booking = hold.ToBooking() with
        {
            Status = claim.Wanted.Status,
            Client = claim.Wanted.Client,
            HoldUntil = null,
            Revision = hold.Revision + 1,
            ChangedAt = claim.Now,
        };
        var row = BookingRow.From(booking, claim.TzdbVersion, visitor: null);
        var changed = await context.Bookings
            .Where(other => other.Id == hold.Id && other.Revision == hold.Revision && other.Status == BookingStatus.Held)
            .ExecuteUpdateAsync(
                set => set.SetProperty(other => other.Status, row.Status)
                    .SetProperty(other => other.ClientName, row.ClientName)
                    .SetProperty(other => other.ClientEmail, row.ClientEmail)
                    .SetProperty(other => other.ClientTelephone, row.ClientTelephone)
                    .SetProperty(other => other.ClientNote, row.ClientNote)
                    .SetProperty(other => other.ClientKey, row.ClientKey)
                    .SetProperty(other => other.HoldUntil, row.HoldUntil)
                    .SetProperty(other => other.Visitor, row.Visitor)
                    .SetProperty(other => other.Revision, row.Revision)
                    .SetProperty(other => other.ChangedAt, row.ChangedAt),
                cancellationToken);
        if (changed != 1)
        {
            return Lost;
        }

        await RecordAsync(booking, cancellationToken);
        return Attempt<ClaimResult>.Keep(new ClaimResult.Kept(booking));
    }

    private async Task<Attempt<ClaimResult>> TakeAsync(ClaimPlan.Take take, CancellationToken cancellationToken)
    {
        await context.GuardReleasesAsync(take.Ending.Select(hold => hold.Footprint), cancellationToken);
        foreach (var hold in take.Ending)
        {
            if (!await EndAsync(hold, cancellationToken))
            {
                return Lost;
            }
        }

        var booking = take.Booking;
        var footprint = Footprint.Of(booking, claim.Capacity);
        await seats.EnsureAsync(context, footprint, cancellationToken);
        context.Bookings.Add(BookingRow.From(booking, claim.TzdbVersion, claim.Visitor, claim.Capacity));
        context.BookingResources.AddRange(footprint.ResourceRows);
        await RecordAsync(booking, cancellationToken);
        return await context.TakeAsync(footprint, claim.Capacity, cancellationToken)
            ? Attempt<ClaimResult>.Keep(new ClaimResult.Kept(booking))
            : Lost;
    }

    private async Task<bool> EndAsync(TakenRow hold, CancellationToken cancellationToken)
    {
        var revision = hold.Revision + 1;
        var changed = await context.Bookings
            .Where(row => row.Id == hold.Id && row.Revision == hold.Revision && row.Status == BookingStatus.Held)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, BookingStatus.Expired)
                    .SetProperty(row => row.Visitor, (string?)null)
                    .SetProperty(row => row.Revision, revision)
                    .SetProperty(row => row.ChangedAt, claim.Now),
                cancellationToken);
        if (changed != 1)
        {
            return false;
        }

        await context.FreeAsync(hold.Footprint, cancellationToken);
        var actor = hold.EndedBy(claim.Now) ? AuditRow.Clock : AuditRow.Client;
        context.Audit.Add(new AuditRow { Booking = hold.Id, Revision = revision, Status = BookingStatus.Expired, Actor = actor, At = claim.Now });
        return true;
    }

    private async Task RecordAsync(Booking booking, CancellationToken cancellationToken)
    {
        if (claim.Key is { } key)
        {
            context.Idempotency.Add(new IdempotencyRow
            {
                Scope = key.Scope,
                Key = key.KeyHash,
                RequestHash = key.RequestHash,
                Outcome = booking.Status,
                Booking = booking.Id,
                CreatedAt = claim.Now,
            });
        }

        if (claim.TokenHash is { } hash)
        {
            context.ManageTokens.Add(new ManageTokenRow { Hash = hash, Purpose = ManageTokenRow.Manage, Booking = booking.Id, Expires = claim.TokenExpires });
        }

        await context.RecordAsync(booking, AuditRow.Client, cancellationToken);
    }
}
