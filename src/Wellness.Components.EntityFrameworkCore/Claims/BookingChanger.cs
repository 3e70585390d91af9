using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Takes a booking's step inside its transaction.</summary>
internal static class BookingChanger
{
    public static async Task<Attempt<Booking?>> ChangeAsync(BookingDbContext context, BookingChange change, CancellationToken cancellationToken)
    {
        var row = await context.Bookings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == change.Booking, cancellationToken);
        if (row is null || row.Revision != change.Revision || !row.Status.CanBecome(change.Status) || Ended(row, change))
        {
            return Attempt<Booking?>.Leave(null);
        }

        var before = TakenRow.From(row);
        await context.GuardReleasesAsync(change.Status.TakesTime() ? [] : [before.Footprint], cancellationToken);
        if (change.Status == BookingStatus.Expired)
        {
            if (!await context.ExpireAsync(before, change.Actor, change.Now, cancellationToken))
            {
                return Attempt<Booking?>.Leave(null);
            }

            await context.SaveChangesAsync(cancellationToken);
            return Attempt<Booking?>.Keep(await context.FindAsync(change.Booking, cancellationToken));
        }

        Apply(row, change);
        if (!await context.UpdateAsync(row, change.Revision, cancellationToken))
        {
            return Attempt<Booking?>.Leave(null);
        }

        if (!change.Status.TakesTime())
        {
            await context.FreeAsync(before.Footprint, cancellationToken);
        }

        var booking = row.ToBooking();
        if (before.Status == BookingStatus.Held)
        {
            await context.EndWaitingAsync(booking.Id, cancellationToken);
        }

        context.AddReminder(booking, change.RemindAt);
        await context.RecordAsync(booking, change.Actor, Messages.Of(booking.Status), cancellationToken);
        return Attempt<Booking?>.Keep(booking);
    }

    private static bool Ended(BookingRow row, BookingChange change) =>
        row.Status == BookingStatus.Held && change.Status != BookingStatus.Expired && row.HoldUntil <= change.Now;

    private static void Apply(BookingRow row, BookingChange change)
    {
        row.Status = change.Status;
        row.Revision = change.Revision + 1;
        row.ChangedAt = change.Now;
        row.HoldUntil = null;
        row.Visitor = null;
        row.Message = change.Message?.Text;
    }

    private static async Task<Booking?> FindAsync(this BookingDbContext context, Guid id, CancellationToken cancellationToken) =>
        (await context.Bookings.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken)).ToBooking();
}
