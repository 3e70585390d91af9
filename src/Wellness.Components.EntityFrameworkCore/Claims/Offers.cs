using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Notes what those who wait are offered, in the transaction that holds or books it.</summary>
internal static class Offers
{
    /// <summary>Notes a hold as the offer of an entry.</summary>
    /// <returns>Whether the entry was there and offered nothing else.</returns>
    public static async Task<bool> OfferAsync(this BookingDbContext context, Guid entry, Booking booking, CancellationToken cancellationToken)
    {
        context.WaitingListOffers.Add(new WaitingListOfferRow { Booking = booking.Id, Entry = entry, Start = booking.Start });
        return await context.WaitingList.Where(row => row.Id == entry && row.Offer == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Offer, (Guid?)booking.Id), cancellationToken) == 1;
    }

    /// <summary>Takes whoever was offered a booking off the list: they have it now.</summary>
    public static async Task EndWaitingAsync(this BookingDbContext context, Guid booking, CancellationToken cancellationToken)
    {
        var entries = await context.WaitingListOffers.Where(row => row.Booking == booking).Select(row => row.Entry).ToListAsync(cancellationToken);
        if (entries.Count > 0)
        {
            await context.WaitingListOffers.Where(row => entries.Contains(row.Entry)).ExecuteDeleteAsync(cancellationToken);
            await context.WaitingList.Where(row => entries.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
