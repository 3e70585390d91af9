using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Which rows of the outbox a worker or a command means.</summary>
internal static class OutboxQueries
{
    /// <summary>What a worker may take now, the longest due first; by <c>ix_outbox_waiting</c>.</summary>
    public static IQueryable<OutboxRow> DueMessages(this BookingDbContext context, Instant now) =>
        context.Outbox.AsNoTracking().Where(row => row.State == OutboxState.Waiting && row.NextAt <= now)
            .OrderBy(row => row.NextAt).ThenBy(row => row.Booking).ThenBy(row => row.Revision);

    /// <summary>What was given up, the longest due first; a walk through the table, for a look by hand.</summary>
    public static IQueryable<OutboxRow> DeadMessages(this BookingDbContext context) =>
        context.Outbox.AsNoTracking().Where(row => row.State == OutboxState.Dead)
            .OrderBy(row => row.DueAt).ThenBy(row => row.Booking).ThenBy(row => row.Revision);

    /// <summary>One message; by the primary key.</summary>
    public static IQueryable<OutboxRow> Message(this BookingDbContext context, Guid booking, int revision, MessageKind kind) =>
        context.Outbox.Where(row => row.Booking == booking && row.Revision == revision && row.Kind == kind);

    /// <summary>A message as long as it waits, and its lease is still the one given or may be anyone's.</summary>
    public static IQueryable<OutboxRow> Leased(this BookingDbContext context, OutboxMessage message, bool anyone) =>
        context.Message(message.Booking, message.Revision, message.Kind)
            .Where(row => row.State == OutboxState.Waiting && (anyone || (row.Attempts == message.Attempt && row.NextAt == message.LeasedUntil)));
}
