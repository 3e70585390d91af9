using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>The durable store: cells decide, in one transaction, on every relational engine alike.</summary>
internal sealed class EntityFrameworkBookingStore(StoreRunner runner) : IBookingStore, IAppointmentReader
{
    public async Task<IReadOnlyList<OccupiedTime>> OccupiedAsync(OccupiedSearch search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        var taken = await runner.ReadAsync(
            (context, token) => TakenTimes.ReadAsync(context, search.Practitioners, search.Resources, search.Start, search.End, token), cancellationToken);
        return taken.Occupied(search.Now, search.ExceptVisitor, search.ExceptBooking);
    }

    public async Task<ClaimResult> ClaimAsync(BookingClaim claim, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (runner.Dialect.LooksBeforeWriting
            && await runner.ReadAsync((context, token) => ClaimPlanner.PlanAsync(context, claim, token), cancellationToken) is ClaimPlan.Answer answer)
        {
            return answer.Result;
        }

        return await runner.WriteAsync(async (context, token) =>
        {
            await context.GuardAsync(claim, token);
            var plan = await ClaimPlanner.PlanAsync(context, claim, token);
            return await new ClaimWriter(context, claim, runner.Dialect).WriteAsync(plan, token);
        }, cancellationToken);
    }

    public async Task<Booking?> FindHoldAsync(
        string visitor, string service, string? practitioner, Instant start, Instant end, Instant now,
        CancellationToken cancellationToken = default)
    {
        var holds = await runner.ReadAsync((context, token) => context.HoldsOf(visitor).ToListAsync(token), cancellationToken);
        return holds.Find(hold => hold.HoldUntil > now && hold.Service == service && hold.Start == start && hold.End == end
            && (practitioner is null || hold.Practitioner == practitioner))?.ToBooking();
    }

    public async Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var row = await runner.ReadAsync(
            (context, token) => context.Bookings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token), cancellationToken);
        return row?.ToBooking();
    }

    public async Task<Booking?> FindByTokenAsync(string tokenHash, Instant now, CancellationToken cancellationToken = default)
    {
        var row = await runner.ReadAsync(
            (context, token) => context.ManageTokens.AsNoTracking()
                .Where(row => row.Hash == tokenHash && row.Purpose == ManageTokenRow.Manage)
                .Join(context.Bookings.AsNoTracking(), row => row.Booking, booking => booking.Id, (_, booking) => booking)
                .SingleOrDefaultAsync(token),
            cancellationToken);
        return row is not null && ManageToken.ExpiryFor(row.End) > now ? row.ToBooking() : null;
    }

    public async Task<Booking?> ChangeAsync(BookingChange change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return await runner.WriteAsync((context, token) => BookingChanger.ChangeAsync(context, change, token), cancellationToken);
    }

    public async Task<long> CalendarVersionAsync(string practitioner, CancellationToken cancellationToken = default) =>
        await runner.ReadAsync((context, token) => context.CalendarParts(practitioner).SumAsync(token), cancellationToken);

    public async Task<IReadOnlyList<Booking>> AppointmentsAsync(
        string practitioner, Instant from, Instant cancelledSince, CancellationToken cancellationToken = default)
    {
        var rows = await runner.ReadAsync(
            (context, token) => context.Appointments(practitioner, from, cancelledSince).ToListAsync(token), cancellationToken);
        return [.. rows.Select(row => row.ToBooking())];
    }

    public async Task<IReadOnlyList<Booking>> ClientAppointmentsAsync(
        ClientKey client, Instant from, Instant cancelledSince, CancellationToken cancellationToken = default)
    {
        if (client.Value is not { } key)
        {
            return [];
        }

        var rows = await runner.ReadAsync(
            (context, token) => context.ClientAppointments(key, from, cancelledSince).ToListAsync(token), cancellationToken);
        return [.. rows.Select(row => row.ToBooking())];
    }
}
