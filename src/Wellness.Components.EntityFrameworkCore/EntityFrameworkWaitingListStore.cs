using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Keeps who waits beside the bookings. An offer is noted by the claim that holds it, and ends with the step that accepts it.</summary>
internal sealed class EntityFrameworkWaitingListStore(StoreRunner runner) : IWaitingListStore
{
    public async Task<WaitingListEntry> AddAsync(WaitingListEntry entry, string tokenHash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return await runner.WriteAsync(async (context, token) =>
        {
            if (await context.WaitingList.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == tokenHash, token) is { } known)
            {
                return Attempt<WaitingListEntry>.Leave(known.ToEntry());
            }

            context.WaitingList.Add(WaitingListRow.From(entry, tokenHash));
            await context.SaveChangesAsync(token);
            return Attempt<WaitingListEntry>.Keep(entry);
        }, cancellationToken);
    }

    public async Task<IReadOnlyList<WaitingListEntry>> ListAsync(CancellationToken cancellationToken = default)
    {
        var rows = await runner.ReadAsync(
            (context, token) => context.WaitingList.AsNoTracking().OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(token), cancellationToken);
        return [.. rows.Select(row => row.ToEntry())];
    }

    public async Task<WaitingListEntry?> FindByTokenAsync(string tokenHash, CancellationToken cancellationToken = default)
    {
        var row = await runner.ReadAsync(
            (context, token) => context.WaitingList.AsNoTracking().SingleOrDefaultAsync(row => row.TokenHash == tokenHash, token), cancellationToken);
        return row?.ToEntry();
    }

    public async Task<WaitingListEntry?> FindByOfferAsync(Guid booking, CancellationToken cancellationToken = default)
    {
        var row = await runner.ReadAsync(
            (context, token) => context.WaitingListOffers.AsNoTracking().Where(offer => offer.Booking == booking)
                .Join(context.WaitingList.AsNoTracking(), offer => offer.Entry, entry => entry.Id, (_, entry) => entry).SingleOrDefaultAsync(token),
            cancellationToken);
        return row?.ToEntry();
    }

    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default) =>
        await RemoveAsync(context => context.WaitingList.Where(row => row.Id == id), cancellationToken) == 1;

    // An offer that ran out while no mail could be sent was made to nobody, and may be made again.
    public async Task<IReadOnlyList<Instant>> OfferedStartsAsync(Guid id, CancellationToken cancellationToken = default) => await runner.ReadAsync(
        (context, token) => context.WaitingListOffers.AsNoTracking()
            .Where(row => row.Entry == id
                && (context.Outbox.Any(message => message.Booking == row.Booking && message.State == OutboxState.Sent)
                    || !context.Audit.Any(step => step.Booking == row.Booking && step.Status == BookingStatus.Expired && step.Actor == BookingActor.Clock)))
            .Select(row => row.Start).ToListAsync(token),
        cancellationToken);

    public async Task<int> ReleaseAsync(CancellationToken cancellationToken = default) => await runner.WriteAsync(
        async (context, token) => Attempt<int>.Keep(await context.WaitingList
            .Where(row => row.Offer != null && !context.Bookings.Any(booking => booking.Id == row.Offer && booking.Status == BookingStatus.Held))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Offer, (Guid?)null), token)),
        cancellationToken);

    public Task<int> RemovePastAsync(LocalDate today, CancellationToken cancellationToken = default) =>
        RemoveAsync(context => context.WaitingList.Where(row => row.LastDate < today && row.Offer == null), cancellationToken);

    private async Task<int> RemoveAsync(Func<BookingDbContext, IQueryable<WaitingListRow>> which, CancellationToken cancellationToken) =>
        await runner.WriteAsync(async (context, token) =>
        {
            var ids = await which(context).Select(row => row.Id).ToListAsync(token);
            await context.WaitingListOffers.Where(row => ids.Contains(row.Entry)).ExecuteDeleteAsync(token);
            return Attempt<int>.Keep(await context.WaitingList.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(token));
        }, cancellationToken);
}
