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
            Culture = claim.Wanted.Culture,
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
                    .SetProperty(other => other.Culture, row.Culture)
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
        var booking = claim.Wanted with { Practitioner = take.Practitioner };
        var resource = Cells.ResourceOf(take.Practitioner);
        foreach (var hold in take.Ending.DistinctBy(hold => hold.Id).OrderBy(hold => hold.Id))
        {
            if (!await EndAsync(hold, cancellationToken))
            {
                return Lost;
            }
        }

        await seats.EnsureAsync(context, resource, cancellationToken);
        context.Bookings.Add(BookingRow.From(booking, claim.TzdbVersion, claim.Visitor));
        await RecordAsync(booking, cancellationToken);
        return await context.TakeAsync(resource, CellRange.Of(booking), booking.Id, cancellationToken)
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

        await context.FreeAsync(Cells.ResourceOf(hold.Practitioner), hold.Cells, hold.Id, cancellationToken);
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

        context.AddReminder(booking, claim.RemindAt);
        await context.RecordAsync(booking, AuditRow.Client, cancellationToken);
    }
}
