using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Writes what every change leaves beside the booking: audit, outbox and the calendar's version.</summary>
internal static class Trail
{
    /// <summary>Saves what is pending in the context with the trail of a booking's new state.</summary>
    /// <param name="context">A context in the transaction of the change.</param>
    /// <param name="booking">The booking after the change.</param>
    /// <param name="actor">Who changed it.</param>
    /// <param name="told">What its client is told; null tells nobody.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    public static async Task RecordAsync(
        this BookingDbContext context, Booking booking, BookingActor actor, MessageKind? told, CancellationToken cancellationToken)
    {
        context.Batch.Add(new AuditRow { Booking = booking.Id, Revision = booking.Revision, Status = booking.Status, Actor = actor, At = booking.ChangedAt });
        await context.TellAsync(booking, told, cancellationToken);
        if (booking.Status is not (BookingStatus.Held or BookingStatus.Expired))
        {
            context.CountChange(booking.Practitioner, booking.Id);
        }

        await context.Batch.SendAsync(cancellationToken);
        if (context.ChangeTracker.HasChanges())
        {
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Counts a change that a practitioner's calendars show.</summary>
    public static void CountChange(this BookingDbContext context, string practitioner, Guid booking) =>
        context.Batch.Add(new Statement(
            "INSERT INTO calendar_version (practitioner, part, version) VALUES (@p0, @p1, 1) "
            + "ON CONFLICT (practitioner, part) DO UPDATE SET version = calendar_version.version + 1",
            [practitioner, PartOf(booking)]));

    /// <summary>From the id's last byte, which is random in a version 7 UUID.</summary>
    private static int PartOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return bytes[15] % CalendarVersionRow.Parts;
    }
}
