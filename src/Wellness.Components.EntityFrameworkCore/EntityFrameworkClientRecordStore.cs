using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Finds a client's rows by the key of the address, and empties them.</summary>
internal sealed class EntityFrameworkClientRecordStore(StoreRunner runner) : IClientRecordStore
{
    public async Task<ClientExport> ExportAsync(string email, CancellationToken cancellationToken = default)
    {
        var key = ClientKey.Of(email).Value;
        return await runner.ReadAsync(
            async (context, token) =>
            {
                var bookings = await context.Bookings.AsNoTracking().Where(row => row.ClientKey == key)
                    .OrderBy(row => row.Start).ThenBy(row => row.Id).ToListAsync(token);
                var waiting = await context.WaitingList.AsNoTracking().Where(row => row.ClientKey == key)
                    .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(token);
                return new ClientExport(email.Trim(), [.. bookings.Select(row => row.ToBooking())], [.. waiting.Select(row => row.ToEntry())]);
            },
            cancellationToken);
    }

    public async Task<ClientErasure> EraseAsync(string email, Instant now, CancellationToken cancellationToken = default)
    {
        var key = ClientKey.Of(email).Value;
        var erasure = await runner.WriteAsync(async (context, token) =>
        {
            // A hold that is offered to them knows them too, and ends with it.
            var rows = await context.Bookings.AsNoTracking().Where(row => row.ClientKey == key).OrderBy(row => row.Id).ToListAsync(token);
            var upcoming = rows.FindAll(row => row.Status.IsOpen() && row.End > now);
            var holds = rows.FindAll(row => row.Status == BookingStatus.Held).ConvertAll(TakenRow.From);
            await context.GuardReleasesAsync(holds.Select(hold => hold.Footprint), token);
            foreach (var hold in holds)
            {
                if (!await context.ExpireAsync(hold, BookingActor.Client, now, token))
                {
                    return Attempt<ClientErasure>.Again(new ClientErasure([], []));
                }
            }

            await context.SaveChangesAsync(token);
            var erased = rows.Except(upcoming).Select(row => row.Id).ToList();
            await EmptyAsync(context, erased, token);
            await context.EraseIntakeAsync(erased, BookingActor.Practice, now, token);
            var entries = await context.WaitingList.Where(row => row.ClientKey == key).Select(row => row.Id).ToListAsync(token);
            await context.WaitingListOffers.Where(row => entries.Contains(row.Entry)).ExecuteDeleteAsync(token);
            await context.WaitingList.Where(row => entries.Contains(row.Id)).ExecuteDeleteAsync(token);
            await context.FeedTokens.Where(row => row.ClientKey == key).ExecuteDeleteAsync(token);
            return Attempt<ClientErasure>.Keep(new ClientErasure(erased, [.. upcoming.Select(row => row.ToBooking())]));
        }, cancellationToken);
        await runner.ForgetAsync();
        return erasure;
    }

    /// <summary>Their revisions go up, so that no step that read them before writes back what it read.</summary>
    private static async Task EmptyAsync(BookingDbContext context, List<Guid> bookings, CancellationToken cancellationToken)
    {
        await context.Bookings.Where(row => bookings.Contains(row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Revision, row => row.Revision + 1)
                .SetProperty(row => row.ClientName, (string?)null)
                .SetProperty(row => row.ClientEmail, (string?)null)
                .SetProperty(row => row.ClientTelephone, (string?)null)
                .SetProperty(row => row.ClientNote, (string?)null)
                .SetProperty(row => row.ClientKey, (string?)null)
                .SetProperty(row => row.Culture, (string?)null)
                .SetProperty(row => row.Message, (string?)null),
            cancellationToken);

        // Nothing else looks for a booking's links, so no index is kept for it, and the table is read through.
        await context.ManageTokens.Where(row => bookings.Contains(row.Booking)).ExecuteDeleteAsync(cancellationToken);
    }
}
