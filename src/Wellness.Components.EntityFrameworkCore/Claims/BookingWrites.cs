using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Changes of a booking's row, each a compare-and-set on its revision.</summary>
internal static class BookingWrites
{
    /// <summary>Puts a row in the place of the one that has its id, if that one still has a revision.</summary>
    /// <returns>Whether it had.</returns>
    public static async Task<bool> UpdateAsync(this BookingDbContext context, BookingRow row, int revision, CancellationToken cancellationToken) =>
        await context.Bookings
            .Where(other => other.Id == row.Id && other.Revision == revision)
            .ExecuteUpdateAsync(
                set => set.SetProperty(other => other.Status, row.Status)
                    .SetProperty(other => other.Practitioner, row.Practitioner)
                    .SetProperty(other => other.Start, row.Start)
                    .SetProperty(other => other.End, row.End)
                    .SetProperty(other => other.LocalStart, row.LocalStart)
                    .SetProperty(other => other.Zone, row.Zone)
                    .SetProperty(other => other.TzdbVersion, row.TzdbVersion)
                    .SetProperty(other => other.DisplacedTo, row.DisplacedTo)
                    .SetProperty(other => other.BufferBefore, row.BufferBefore)
                    .SetProperty(other => other.BufferAfter, row.BufferAfter)
                    .SetProperty(other => other.FirstCell, row.FirstCell)
                    .SetProperty(other => other.EndCell, row.EndCell)
                    .SetProperty(other => other.Resources, row.Resources)
                    .SetProperty(other => other.Session, row.Session)
                    .SetProperty(other => other.HoldUntil, row.HoldUntil)
                    .SetProperty(other => other.Visitor, row.Visitor)
                    .SetProperty(other => other.Revision, row.Revision)
                    .SetProperty(other => other.ChangedAt, row.ChangedAt)
                    .SetProperty(other => other.ClientName, row.ClientName)
                    .SetProperty(other => other.ClientEmail, row.ClientEmail)
                    .SetProperty(other => other.ClientTelephone, row.ClientTelephone)
                    .SetProperty(other => other.ClientNote, row.ClientNote)
                    .SetProperty(other => other.ClientKey, row.ClientKey)
                    .SetProperty(other => other.Culture, row.Culture)
                    .SetProperty(other => other.Message, row.Message),
                cancellationToken) == 1;

    /// <summary>Ends a hold: it frees its time and forgets its visitor and whom it was offered to.</summary>
    /// <param name="context">A context in a transaction that holds the guard of the hold's class.</param>
    /// <param name="hold">The hold as it was read.</param>
    /// <param name="actor">Who ends it.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Stops before the next statement.</param>
    /// <returns>Whether it was still as read.</returns>
    public static async Task<bool> ExpireAsync(
        this BookingDbContext context, TakenRow hold, BookingActor actor, Instant now, CancellationToken cancellationToken)
    {
        var revision = hold.Revision + 1;
        var changed = await context.Bookings
            .Where(row => row.Id == hold.Id && row.Revision == hold.Revision && row.Status == BookingStatus.Held)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Status, BookingStatus.Expired)
                    .SetProperty(row => row.HoldUntil, (Instant?)null)
                    .SetProperty(row => row.Visitor, (string?)null)
                    .SetProperty(row => row.Revision, revision)
                    .SetProperty(row => row.ChangedAt, now)
                    .SetProperty(row => row.ClientName, (string?)null)
                    .SetProperty(row => row.ClientEmail, (string?)null)
                    .SetProperty(row => row.ClientTelephone, (string?)null)
                    .SetProperty(row => row.ClientNote, (string?)null)
                    .SetProperty(row => row.ClientKey, (string?)null),
                cancellationToken);
        if (changed != 1)
        {
            return false;
        }

        await context.FreeAsync(hold.Footprint, cancellationToken);
        context.Audit.Add(new AuditRow { Booking = hold.Id, Revision = revision, Status = BookingStatus.Expired, Actor = actor, At = now });
        return true;
    }
}
