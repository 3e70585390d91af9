using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Ends holds, forgets keys and links and moves instants, each in a transaction of its own so that no client waits long.</summary>
internal sealed class EntityFrameworkUpkeepStore(StoreRunner runner) : IUpkeepStore
{
    /// <summary>Capacity is for new clients: those of a class that moves all keep their seats.</summary>
    private const int AnyCapacity = int.MaxValue;

    public async Task<int> ExpireHoldsAsync(Instant now, int most, CancellationToken cancellationToken = default)
    {
        var ended = await runner.ReadAsync((context, token) => context.EndedHolds(now).Take(most).ToListAsync(token), cancellationToken);
        var expired = 0;
        foreach (var hold in ended.Select(TakenRow.From))
        {
            expired += await runner.WriteAsync((context, token) => ExpireAsync(context, hold, now, token), cancellationToken) ? 1 : 0;
        }

        return expired;
    }

    public async Task<int> ForgetAsync(Instant now, int most, CancellationToken cancellationToken = default)
    {
        var (keys, links) = await runner.ReadAsync(
            async (context, token) => (
                await context.OldKeys(now - ClaimKey.Life).Take(most).ToListAsync(token),
                await context.EndedLinks(now - ManageToken.Life).Take(most).Select(row => row.Hash).ToListAsync(token)),
            cancellationToken);
        return keys.Count + links.Count == 0 ? 0 : await runner.WriteAsync(async (context, token) =>
        {
            var forgotten = await context.ManageTokens.Where(row => links.Contains(row.Hash)).ExecuteDeleteAsync(token);
            foreach (var scope in keys.GroupBy(row => row.Scope, row => row.Key))
            {
                forgotten += await context.Idempotency.Where(row => row.Scope == scope.Key && scope.Contains(row.Key)).ExecuteDeleteAsync(token);
            }

            return Attempt<int>.Keep(forgotten);
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<IReadOnlyList<Booking>>> OutdatedAsync(
        string tzdbVersion, Instant now, CancellationToken cancellationToken = default)
    {
        var rows = await runner.ReadAsync((context, token) => context.Outdated(tzdbVersion, now).ToListAsync(token), cancellationToken);
        return [.. rows.GroupBy(row => row.Session ?? row.Id).Select(session => session.Select(row => row.ToBooking()).ToArray())];
    }

    public async Task<bool> RetimeAsync(
        IReadOnlyList<Booking> bookings, string tzdbVersion, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bookings);
        return await runner.WriteAsync(async (context, token) =>
        {
            try
            {
                return await RetimeAsync(context, bookings, tzdbVersion, now, token);
            }
            catch (DbException fault) when (runner.Dialect.IsTaken(fault))
            {
                return Attempt<bool>.Leave(false);
            }
        }, cancellationToken);
    }

    public async Task DisplaceAsync(Booking booking, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(booking);
        await runner.WriteAsync(
            async (context, token) => Attempt<bool>.Keep(await context.Bookings.Where(row => row.Id == booking.Id && row.Revision == booking.Revision)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.DisplacedTo, booking.DisplacedTo), token) == 1),
            cancellationToken);
    }

    private static async Task<Attempt<bool>> ExpireAsync(BookingDbContext context, TakenRow hold, Instant now, CancellationToken cancellationToken)
    {
        await context.GuardReleasesAsync([hold.Footprint], cancellationToken);
        if (!await context.ExpireAsync(hold, BookingActor.Clock, now, cancellationToken))
        {
            return Attempt<bool>.Leave(false);
        }

        await context.SaveChangesAsync(cancellationToken);
        return Attempt<bool>.Keep(true);
    }

    private static async Task<Attempt<bool>> RetimeAsync(
        BookingDbContext context, IReadOnlyList<Booking> bookings, string tzdbVersion, Instant now, CancellationToken cancellationToken)
    {
        var ids = bookings.Select(booking => booking.Id).ToArray();
        var before = await context.Bookings.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        if (bookings.Any(booking => !before.TryGetValue(booking.Id, out var row) || row.Revision != booking.Revision || !row.Status.TakesTime()))
        {
            return Attempt<bool>.Leave(false);
        }

        if (bookings.All(booking => before[booking.Id] is var row && row.Start == booking.Start && row.End == booking.End))
        {
            foreach (var booking in bookings)
            {
                if (!await NoteAsync(context, booking, tzdbVersion, cancellationToken))
                {
                    return Attempt<bool>.Leave(false);
                }
            }

            return Attempt<bool>.Keep(true);
        }

        // All are freed before any is taken: a class may overlap the time that it had.
        await context.GuardReleasesAsync(before.Values.Select(row => TakenRow.From(row).Footprint), cancellationToken);
        foreach (var booking in bookings.OrderBy(booking => booking.Id))
        {
            if (!await LeaveAsync(context, booking, before[booking.Id], tzdbVersion, now, cancellationToken))
            {
                return Attempt<bool>.Leave(false);
            }
        }

        foreach (var booking in bookings.OrderBy(booking => booking.Id))
        {
            var capacity = before[booking.Id].Session is null ? 1 : AnyCapacity;
            var footprint = Footprint.Of(booking, capacity);
            if (!await context.TakeAsync(footprint, capacity, cancellationToken))
            {
                return Attempt<bool>.Leave(false);
            }

            context.AddResources(footprint);
            var moved = booking with { Revision = booking.Revision + 1, ChangedAt = now };
            await context.KeepTellingAsync(moved, booking.Start - before[booking.Id].Start, cancellationToken);
            await context.RecordAsync(moved, BookingActor.Clock, told: null, cancellationToken);
        }

        return Attempt<bool>.Keep(true);
    }

    private static async Task<bool> NoteAsync(
        BookingDbContext context, Booking booking, string tzdbVersion, CancellationToken cancellationToken) =>
        await context.Bookings.Where(row => row.Id == booking.Id && row.Revision == booking.Revision).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.TzdbVersion, tzdbVersion).SetProperty(row => row.DisplacedTo, (Instant?)null), cancellationToken) == 1;

    private static async Task<bool> LeaveAsync(
        BookingDbContext context, Booking booking, BookingRow before, string tzdbVersion, Instant now, CancellationToken cancellationToken)
    {
        var moved = booking with { Revision = booking.Revision + 1, ChangedAt = now };
        var row = BookingRow.From(moved, tzdbVersion, before.Visitor, before.Session is null ? 1 : AnyCapacity);
        if (!await context.UpdateAsync(row, booking.Revision, cancellationToken))
        {
            return false;
        }

        await context.FreeAsync(TakenRow.From(before).Footprint, cancellationToken);
        await context.BookingResources.Where(resource => resource.Booking == booking.Id).ExecuteDeleteAsync(cancellationToken);
        return true;
    }
}
