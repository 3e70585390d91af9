using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.EntityFrameworkCore;

/// <summary>Keeps blocked and imported time beside the bookings.</summary>
internal sealed class EntityFrameworkBusyTimeStore(StoreRunner runner, IClock clock) : IBusyTimeStore
{
    public async Task AddAsync(BusyTime time, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(time);
        await runner.WriteAsync(async (context, token) =>
        {
            // A second try after a lost answer finds the time that the first one kept.
            if (!await context.BusyTimes.AnyAsync(row => row.Id == time.Id, token))
            {
                context.BusyTimes.Add(Row(time.Id, time.Practitioner, time.Interval, time.Calendar, time.Note));
                await context.SaveChangesAsync(token);
            }

            return Attempt<bool>.Keep(true);
        }, cancellationToken);
    }

    public async Task<bool> UnblockAsync(Guid id, CancellationToken cancellationToken = default) => await runner.WriteAsync(
        async (context, token) => Attempt<bool>.Keep(
            await context.BusyTimes.Where(row => row.Id == id && row.Calendar == null).ExecuteDeleteAsync(token) == 1),
        cancellationToken);

    public async Task<IReadOnlyList<BusyTime>> ListAsync(
        string practitioner, Instant start, Instant end, CancellationToken cancellationToken = default)
    {
        var rows = await runner.ReadAsync((context, token) => context.Busy([practitioner], start, end).ToListAsync(token), cancellationToken);
        return [.. rows.Select(row => row.ToBusyTime())];
    }

    public async Task ReplaceAsync(
        string practitioner, Guid calendar, IReadOnlyList<BusyInterval> times, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(times);
        await runner.WriteAsync(async (context, token) =>
        {
            await context.BusyTimes.Where(row => row.Calendar == calendar && row.Practitioner == practitioner).ExecuteDeleteAsync(token);
            context.BusyTimes.AddRange(times.Select(time => Row(Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset()), practitioner, time, calendar, note: null)));
            await context.SaveChangesAsync(token);
            return Attempt<bool>.Keep(true);
        }, cancellationToken);
    }

    private BusyTimeRow Row(Guid id, string practitioner, BusyInterval interval, Guid? calendar, string? note) => new()
    {
        Id = id,
        Practitioner = practitioner,
        Start = interval.Start,
        End = interval.End,
        Calendar = calendar,
        Note = note,
        CreatedAt = Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds()),
    };
}
