using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.EntityFrameworkCore;

/// <summary>Keeps external calendars beside the busy times that come from them.</summary>
internal sealed class EntityFrameworkExternalCalendarStore(StoreRunner runner, IClock clock) : IExternalCalendarStore
{
    public async Task AddAsync(ExternalCalendar calendar, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        await runner.WriteAsync(async (context, token) =>
        {
            // A second try after a lost answer finds the calendar that the first one kept.
            if (!await context.ExternalCalendars.AnyAsync(row => row.Id == calendar.Id, token))
            {
                context.ExternalCalendars.Add(ExternalCalendarRow.From(calendar, Now()));
                await context.SaveChangesAsync(token);
            }

            return Attempt<bool>.Keep(true);
        }, cancellationToken);
    }

    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default) => await runner.WriteAsync(
        async (context, token) =>
        {
            // The calendar first: whoever completes it meanwhile either waits and finds none, or has its times deleted here.
            var isThere = await context.ExternalCalendars.Where(row => row.Id == id).ExecuteDeleteAsync(token) == 1;
            await context.BusyTimes.Where(row => row.Calendar == id).ExecuteDeleteAsync(token);
            return Attempt<bool>.Keep(isThere);
        },
        cancellationToken);

    public async Task<IReadOnlyList<ExternalCalendar>> ListAsync(CancellationToken cancellationToken = default)
    {
        var rows = await runner.ReadAsync((context, token) => context.ExternalCalendars.AsNoTracking().ToListAsync(token), cancellationToken);

        // By code, not by the engine's collation.
        return
        [
            .. rows.OrderBy(row => row.Practitioner, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Id)
                .Select(row => row.ToCalendar()),
        ];
    }

    public async Task<ExternalCalendar?> ClaimDueAsync(Instant now, Instant until, CancellationToken cancellationToken = default)
    {
        // Most looks find nothing due; those don't wait for their turn to write.
        var isOneDue = await runner.ReadAsync((context, token) => context.CalendarsDue(now).AnyAsync(token), cancellationToken);
        return isOneDue
            ? await runner.WriteAsync(async (context, token) =>
            {
                var row = await context.CalendarsDue(now).FirstOrDefaultAsync(token);
                if (row is null)
                {
                    return Attempt<ExternalCalendar?>.Leave(null);
                }

                var changed = await context.ExternalCalendars.Where(other => other.Id == row.Id && other.NextAttempt == row.NextAttempt)
                    .ExecuteUpdateAsync(set => set.SetProperty(other => other.NextAttempt, until), token);
                return changed == 1
                    ? Attempt<ExternalCalendar?>.Keep(row.ToCalendar() with { NextAttempt = until })
                    : Attempt<ExternalCalendar?>.Again(null);
            }, cancellationToken)
            : null;
    }

    public async Task<bool> CompleteAsync(
        ExternalCalendar calendar, Instant claimedUntil, IReadOnlyList<BusyInterval>? times, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return await runner.WriteAsync(async (context, token) =>
        {
            if (await UpdateAsync(context, calendar, claimedUntil, token) == 0)
            {
                // After a lost answer, what the first try kept is there already.
                return Attempt<bool>.Leave(await context.ExternalCalendars.AnyAsync(
                    row => row.Id == calendar.Id && row.NextAttempt == calendar.NextAttempt && row.LastAttempt == calendar.LastAttempt, token));
            }

            if (times is not null)
            {
                await context.BusyTimes.Where(row => row.Calendar == calendar.Id).ExecuteDeleteAsync(token);
                context.BusyTimes.AddRange(times.Select(time => Row(calendar, time)));
                await context.SaveChangesAsync(token);
            }

            return Attempt<bool>.Keep(true);
        }, cancellationToken);
    }

    private static Task<int> UpdateAsync(BookingDbContext context, ExternalCalendar calendar, Instant claimedUntil, CancellationToken token)
    {
        var (failure, detail) = (calendar.Failure?.Reason, calendar.Failure?.Detail);
        return context.ExternalCalendars.Where(row => row.Id == calendar.Id && row.NextAttempt == claimedUntil).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.NextAttempt, calendar.NextAttempt)
                .SetProperty(row => row.LastAttempt, calendar.LastAttempt)
                .SetProperty(row => row.LastSuccess, calendar.LastSuccess)
                .SetProperty(row => row.KnownUntil, calendar.KnownUntil)
                .SetProperty(row => row.EntityTag, calendar.ETag)
                .SetProperty(row => row.LastModified, calendar.LastModified)
                .SetProperty(row => row.Failure, failure)
                .SetProperty(row => row.FailureDetail, detail),
            token);
    }

    private BusyTimeRow Row(ExternalCalendar calendar, BusyInterval time) => new()
    {
        Id = Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset()),
        Practitioner = calendar.Practitioner,
        Start = time.Start,
        End = time.End,
        Calendar = calendar.Id,
        CreatedAt = Now(),
    };

    private Instant Now() => Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
}
