using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Writes what clients shall be told, in the transaction of the change that they are told of.</summary>
internal static class Messages
{
    /// <summary>What a booking that came to a status tells by itself; null where nobody is told.</summary>
    public static MessageKind? Of(BookingStatus status) => status switch
    {
        BookingStatus.Pending => MessageKind.Pending,
        BookingStatus.Confirmed => MessageKind.Confirmed,
        BookingStatus.CancelledByClient => MessageKind.CancelledByClient,
        BookingStatus.CancelledByPractice => MessageKind.CancelledByPractice,
        BookingStatus.Declined => MessageKind.Declined,
        _ => null,
    };

    /// <summary>Adds a message about a booking's new state; what waits about an earlier state is told no more.</summary>
    public static async Task TellAsync(
        this BookingDbContext context, Booking booking, MessageKind? kind, CancellationToken cancellationToken)
    {
        if (kind is { } told)
        {
            Add(context, booking, told, booking.ChangedAt);
        }

        // Nothing was ever written about a hold, which most bookings were before.
        if (kind is not (null or MessageKind.Confirmed or MessageKind.Pending))
        {
            await context.SupersedeAsync(booking, cancellationToken);
        }
    }

    /// <summary>Adds the reminder of a confirmed booking; a change of the booking drops it, and a move adds a new one.</summary>
    public static void AddReminder(this BookingDbContext context, Booking booking, Instant? remindAt)
    {
        if (remindAt is { } at && booking.Status == BookingStatus.Confirmed)
        {
            Add(context, booking, MessageKind.Reminder, at);
        }
    }

    /// <summary>Lets what waits to be told of a booking follow a change that nobody is told of.</summary>
    /// <param name="context">A context in the transaction of the change.</param>
    /// <param name="booking">The booking after the change.</param>
    /// <param name="later">How much later the session starts; negative for earlier.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public static async Task KeepTellingAsync(
        this BookingDbContext context, Booking booking, Duration later, CancellationToken cancellationToken)
    {
        var waiting = await context.Outbox.AsNoTracking()
            .Where(row => row.Booking == booking.Id && row.Revision == booking.Revision - 1 && row.State == OutboxState.Waiting)
            .ToListAsync(cancellationToken);
        foreach (var row in waiting)
        {
            Add(context, booking, row.Kind, row.Kind == MessageKind.Reminder ? row.DueAt + later : row.DueAt);
        }

        await context.SupersedeAsync(booking, cancellationToken);
    }

    private static async Task SupersedeAsync(this BookingDbContext context, Booking booking, CancellationToken cancellationToken) =>
        await context.Outbox
            .Where(row => row.Booking == booking.Id && row.Revision < booking.Revision && row.State == OutboxState.Waiting)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, OutboxState.Superseded)
                    .SetProperty(row => row.SettledAt, (Instant?)booking.ChangedAt),
                cancellationToken);

    private static void Add(BookingDbContext context, Booking booking, MessageKind kind, Instant dueAt) => context.Batch.Add(new OutboxRow
    {
        Booking = booking.Id,
        Revision = booking.Revision,
        Kind = kind,
        CreatedAt = booking.ChangedAt,
        DueAt = dueAt,
        NextAt = dueAt,
    });
}
