using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;
using Wellness.EntityFrameworkCore;

namespace Wellness.Race;

/// <summary>The control: looks whether the time is free, then inserts, as booking systems often do; nothing arbitrates between.</summary>
internal sealed class CheckThenInsertStore(IBookingStore inner, IDbContextFactory<BookingDbContext> contexts) : IBookingStore
{
    public async Task<ClaimResult> ClaimAsync(BookingClaim claim, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var plan = await ClaimPlanner.PlanAsync(context, claim, cancellationToken);
        if (plan is ClaimPlan.Answer answer)
        {
            return answer.Result;
        }

        if (plan is ClaimPlan.Move move)
        {
            await context.UpdateAsync(BookingRow.From(move.Booking, claim.TzdbVersion, null, claim.Capacity), move.From.Revision, cancellationToken);
            return new ClaimResult.Kept(move.Booking);
        }

        var booking = plan is ClaimPlan.Take take ? take.Booking : claim.Wanted with { Practitioner = ((ClaimPlan.Confirm)plan).Hold.Practitioner };
        if (plan is ClaimPlan.Confirm { Hold.Id: var hold })
        {
            await context.Bookings.Where(row => row.Id == hold)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, BookingStatus.Expired).SetProperty(row => row.Visitor, (string?)null), cancellationToken);
        }

        context.Bookings.Add(BookingRow.From(booking, claim.TzdbVersion, claim.Visitor, claim.Capacity));
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
            context.Outbox.Add(new OutboxRow { Booking = booking.Id, Revision = 0, Kind = MessageKind.Confirmed, CreatedAt = claim.Now, DueAt = claim.Now, NextAt = claim.Now });
        }

        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new ClaimResult.Kept(booking);
        }
        catch (DbUpdateException)
        {
            return new ClaimResult.Taken();
        }
    }

    public Task<IReadOnlyList<OccupiedTime>> OccupiedAsync(OccupiedSearch search, CancellationToken cancellationToken = default) =>
        inner.OccupiedAsync(search, cancellationToken);

    public Task<Booking?> FindHoldAsync(
        string visitor, string service, string? practitioner, Instant start, Instant end, Instant now,
        CancellationToken cancellationToken = default) =>
        inner.FindHoldAsync(visitor, service, practitioner, start, end, now, cancellationToken);

    public Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default) => inner.FindAsync(id, cancellationToken);

    public Task<Booking?> FindByTokenAsync(string tokenHash, Instant now, CancellationToken cancellationToken = default) =>
        inner.FindByTokenAsync(tokenHash, now, cancellationToken);

    public Task<Booking?> ChangeAsync(BookingChange change, CancellationToken cancellationToken = default) =>
        inner.ChangeAsync(change, cancellationToken);
}
