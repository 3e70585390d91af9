using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Erases answers inside a transaction.</summary>
internal static class IntakeWrites
{
    /// <summary>Deletes the answers of some bookings and notes it in the audit.</summary>
    /// <returns>How many had any.</returns>
    public static async Task<int> EraseIntakeAsync(
        this BookingDbContext context, IReadOnlyCollection<Guid> bookings, BookingActor actor, Instant at, CancellationToken cancellationToken)
    {
        var kept = await context.IntakeAnswers.Where(row => bookings.Contains(row.Booking)).Select(row => row.Booking).ToListAsync(cancellationToken);
        await context.IntakeAnswers.Where(row => kept.Contains(row.Booking)).ExecuteDeleteAsync(cancellationToken);
        context.IntakeAudit.AddRange(kept.Select(booking => IntakeAuditRow.Of(booking, IntakeStep.Erased, actor, at)));
        await context.SaveChangesAsync(cancellationToken);
        return kept.Count;
    }
}
