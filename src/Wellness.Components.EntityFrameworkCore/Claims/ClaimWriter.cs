using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Carries out a planned claim inside its transaction.</summary>
internal sealed class ClaimWriter(BookingDbContext context, BookingClaim claim, BookingDialect dialect)
{
    public async Task<Attempt<ClaimResult>> WriteAsync(ClaimPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return plan switch
            {
                ClaimPlan.Answer answer => Attempt<ClaimResult>.Leave(answer.Result),
                ClaimPlan.Confirm confirm => await ConfirmAsync(confirm.Hold, cancellationToken),
                ClaimPlan.Take take => await TakeAsync(take, cancellationToken),
                ClaimPlan.Move move => await MoveAsync(move, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(plan)),
            };
        }
        catch (DbException fault) when (dialect.IsTaken(fault))
        {
            return Lost;
        }
    }

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
        var row = BookingRow.From(booking, hold.TzdbVersion, visitor: null);
        row.Session = hold.Session;
        if (!await context.UpdateAsync(row, hold.Revision, cancellationToken))
        {
            return Lost;
        }

        await RecordAsync(booking, Messages.Of(booking.Status), cancellationToken);
        return Attempt<ClaimResult>.Keep(new ClaimResult.Kept(booking));
    }

    private async Task<Attempt<ClaimResult>> TakeAsync(ClaimPlan.Take take, CancellationToken cancellationToken)
    {
        if (!await EndAsync(take.Ending, cancellationToken))
        {
            return Lost;
        }

        var booking = take.Booking;
        var footprint = Footprint.Of(booking, claim.Capacity);
        if (!await context.TakeAsync(footprint, claim.Capacity, cancellationToken))
        {
            return Lost;
        }

        context.Batch.AddToLast(BookingRow.From(booking, claim.TzdbVersion, claim.Visitor, claim.Capacity));
        context.AddResources(footprint);
        if (claim.WaitingListEntry is { } entry && !await context.OfferAsync(entry, booking, cancellationToken))
        {
            return Attempt<ClaimResult>.Leave(new ClaimResult.Taken());
        }

        await RecordAsync(booking, Told(booking), cancellationToken);
        return Attempt<ClaimResult>.Keep(new ClaimResult.Kept(booking));
    }

    /// <summary>Frees the old time and takes the new one; the guard of an old class is held already.</summary>
    private async Task<Attempt<ClaimResult>> MoveAsync(ClaimPlan.Move move, CancellationToken cancellationToken)
    {
        if (!await EndAsync(move.Ending, cancellationToken))
        {
            return Lost;
        }

        var booking = move.Booking;
        var footprint = Footprint.Of(booking, claim.Capacity);
        if (!await context.UpdateAsync(BookingRow.From(booking, claim.TzdbVersion, visitor: null, claim.Capacity), move.From.Revision, cancellationToken))
        {
            return Lost;
        }

        await context.FreeAsync(move.From.Footprint, cancellationToken);
        if (!await context.TakeAsync(footprint, claim.Capacity, cancellationToken))
        {
            return Lost;
        }

        await context.BookingResources.Where(row => row.Booking == booking.Id).ExecuteDeleteAsync(cancellationToken);
        context.AddResources(footprint);
        if (booking.Practitioner != move.From.Practitioner)
        {
            context.CountChange(move.From.Practitioner, booking.Id);
        }

        await RecordAsync(booking, MessageKind.Moved, cancellationToken);
        return Attempt<ClaimResult>.Keep(new ClaimResult.Kept(booking));
    }

    private async Task<bool> EndAsync(IReadOnlyList<TakenRow> holds, CancellationToken cancellationToken)
    {
        await context.GuardReleasesAsync(holds.Select(hold => hold.Footprint), cancellationToken);
        foreach (var hold in holds)
        {
            var actor = hold.EndedBy(claim.Now) ? BookingActor.Clock : BookingActor.Client;
            if (!await context.ExpireAsync(hold, actor, claim.Now, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private MessageKind? Told(Booking booking) =>
        claim.WaitingListEntry is null ? Messages.Of(booking.Status) : MessageKind.WaitingListOffer;

    private async Task RecordAsync(Booking booking, MessageKind? told, CancellationToken cancellationToken)
    {
        if (claim.Key is { } key)
        {
            context.Batch.Add(new IdempotencyRow
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
            context.Batch.Add(new ManageTokenRow { Hash = hash, Purpose = ManageTokenRow.Manage, Booking = booking.Id });
        }

        context.AddReminder(booking, claim.RemindAt);
        await context.RecordAsync(booking, claim.Actor, told, cancellationToken);
    }
}
