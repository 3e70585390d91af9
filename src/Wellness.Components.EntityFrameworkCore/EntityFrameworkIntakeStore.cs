using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Keeps encrypted answers beside the bookings; it never sees one in the clear.</summary>
internal sealed class EntityFrameworkIntakeStore(StoreRunner runner) : IIntakeStore
{
    public async Task<IReadOnlyList<ProtectedIntake>> ListAsync(IReadOnlyCollection<Guid> bookings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bookings);
        if (bookings.Count == 0)
        {
            return [];
        }

        var rows = await runner.ReadAsync(
            (context, token) => context.IntakeAnswers.AsNoTracking().Where(row => bookings.Contains(row.Booking)).ToListAsync(token), cancellationToken);
        return [.. rows.Select(row => row.ToIntake())];
    }

    public async Task<IReadOnlyDictionary<Guid, Instant>> SavedAsync(IReadOnlyCollection<Guid> bookings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bookings);
        return bookings.Count == 0 ? new Dictionary<Guid, Instant>() : await runner.ReadAsync(
            (context, token) => context.IntakeAnswers.AsNoTracking().Where(row => bookings.Contains(row.Booking))
                .Select(row => new { row.Booking, row.SavedAt }).ToDictionaryAsync(row => row.Booking, row => row.SavedAt, token),
            cancellationToken);
    }

    public async Task<bool> SaveAsync(ProtectedIntake intake, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(intake);
        var payload = intake.Payload.ToArray();
        return await runner.WriteAsync(async (context, token) =>
        {
            var kept = await context.IntakeAnswers.AsNoTracking().SingleOrDefaultAsync(row => row.Booking == intake.Booking, token);
            if ((kept?.Revision ?? 0) != intake.Revision - 1)
            {
                // A second try after a lost answer finds what the first one kept.
                return Attempt<bool>.Leave(kept?.Revision == intake.Revision && kept.Payload.AsSpan().SequenceEqual(payload));
            }

            if (!await LockOpenAsync(context, intake.Booking, intake.SavedAt, token))
            {
                return Attempt<bool>.Leave(false);
            }

            if (kept is null)
            {
                context.IntakeAnswers.Add(new IntakeAnswerRow
                {
                    Booking = intake.Booking,
                    Form = intake.Form,
                    Version = intake.Version,
                    Payload = payload,
                    SavedAt = intake.SavedAt,
                    Revision = intake.Revision,
                });
            }
            else if (await context.IntakeAnswers.Where(row => row.Booking == intake.Booking && row.Revision == kept.Revision).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Form, intake.Form)
                    .SetProperty(row => row.Version, intake.Version)
                    .SetProperty(row => row.Payload, payload)
                    .SetProperty(row => row.SavedAt, intake.SavedAt)
                    .SetProperty(row => row.Revision, intake.Revision), token) == 0)
            {
                return Attempt<bool>.Again(false);
            }

            context.IntakeAudit.Add(IntakeAuditRow.Of(intake.Booking, IntakeStep.Saved, BookingActor.Client, intake.SavedAt));
            await context.SaveChangesAsync(token);
            return Attempt<bool>.Keep(true);
        }, cancellationToken);
    }

    public async Task<bool> EraseAsync(Guid booking, BookingActor actor, Instant at, CancellationToken cancellationToken = default) =>
        await runner.WriteAsync(
            async (context, token) => Attempt<bool>.Keep(await context.EraseIntakeAsync([booking], actor, at, token) > 0), cancellationToken);

    public async Task NoteAsync(
        IReadOnlyCollection<Guid> bookings, IntakeStep step, BookingActor actor, Instant at, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bookings);
        await runner.WriteAsync(async (context, token) =>
        {
            context.IntakeAudit.AddRange(bookings.Select(booking => IntakeAuditRow.Of(booking, step, actor, at)));
            await context.SaveChangesAsync(token);
            return Attempt<bool>.Keep(true);
        }, cancellationToken);
    }

    /// <summary>Whether answers may be kept with the booking; from here on it waits for this transaction with every change of its own, erasing included.</summary>
    private static async Task<bool> LockOpenAsync(BookingDbContext context, Guid booking, Instant now, CancellationToken cancellationToken) =>
        await context.Bookings
            .Where(row => row.Id == booking && (row.Status == BookingStatus.Pending || row.Status == BookingStatus.Confirmed) && row.Start > now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Revision, row => row.Revision), cancellationToken) == 1;
}
