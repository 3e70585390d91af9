using Microsoft.EntityFrameworkCore;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>The outbox beside the bookings: leases by compare-and-set, which every engine has.</summary>
internal sealed class EntityFrameworkOutboxStore(StoreRunner runner) : IOutboxStore
{
    public async Task<IReadOnlyList<OutboxMessage>> LeaseAsync(
        Instant now, Instant until, int most, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(until, now);

        // Looks without a lock first: an outbox with nothing in it, which is most of the time, disturbs no writer.
        var due = await runner.ReadAsync((context, token) => context.DueMessages(now).Take(most).ToListAsync(token), cancellationToken);
        if (due.Count == 0)
        {
            return [];
        }

        var lease = Guid.NewGuid();
        return await runner.WriteAsync(async (context, token) =>
        {
            var taken = new List<OutboxMessage>(due.Count);
            foreach (var row in due)
            {
                var won = await context.Message(row.Booking, row.Revision, row.Kind)
                    .Where(other => other.State == OutboxState.Waiting && other.Attempts == row.Attempts && other.NextAt == row.NextAt)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(other => other.Attempts, row.Attempts + 1)
                            .SetProperty(other => other.NextAt, until)
                            .SetProperty(other => other.Lease, (Guid?)lease),
                        token) == 1;

                // After a COMMIT whose answer was lost, what was won before carries this lease.
                if (won || await context.Message(row.Booking, row.Revision, row.Kind).AnyAsync(other => other.Lease == lease, token))
                {
                    taken.Add(new OutboxMessage(row.Booking, row.Revision, row.Kind, row.DueAt, row.Attempts + 1, until));
                }
            }

            return Attempt<IReadOnlyList<OutboxMessage>>.Keep(taken);
        }, cancellationToken);
    }

    public async Task<bool> SettleAsync(
        OutboxMessage message, OutboxOutcome outcome, Instant now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var state = outcome switch
        {
            OutboxOutcome.Sent => OutboxState.Sent,
            OutboxOutcome.Superseded => OutboxState.Superseded,
            OutboxOutcome.Dead => OutboxState.Dead,
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
        };
        return await runner.WriteAsync(async (context, token) =>
        {
            var changed = await context.Leased(message, anyone: outcome == OutboxOutcome.Sent).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, state).SetProperty(row => row.SettledAt, (Instant?)now), token);
            return Attempt<bool>.Keep(changed == 1 || await context.Message(message.Booking, message.Revision, message.Kind)
                .AnyAsync(row => row.State == state && row.SettledAt == now && row.Attempts == message.Attempt, token));
        }, cancellationToken);
    }

    public async Task<bool> PostponeAsync(OutboxMessage message, Instant until, bool tried, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var attempts = tried ? message.Attempt : message.Attempt - 1;
        return await runner.WriteAsync(
            async (context, token) => Attempt<bool>.Keep(await context.Leased(message, anyone: false).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.NextAt, until).SetProperty(row => row.Attempts, attempts), token) == 1),
            cancellationToken);
    }

    public async Task LinkAsync(Guid booking, string tokenHash, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tokenHash);
        await runner.WriteAsync(async (context, token) =>
        {
            if (!await context.ManageTokens.AnyAsync(row => row.Hash == tokenHash && row.Booking == booking, token))
            {
                context.ManageTokens.Add(new ManageTokenRow { Hash = tokenHash, Purpose = ManageTokenRow.Manage, Booking = booking });
                await context.SaveChangesAsync(token);
            }

            return Attempt<bool>.Keep(true);
        }, cancellationToken);
    }

    public async Task<OutboxSummary> SummaryAsync(Instant now, CancellationToken cancellationToken = default) =>
        await runner.ReadAsync(async (context, token) =>
        {
            var waiting = context.Outbox.AsNoTracking().Where(row => row.State == OutboxState.Waiting && row.DueAt <= now);
            return new OutboxSummary(
                await waiting.MinAsync(row => (Instant?)row.DueAt, token),
                await waiting.CountAsync(token),
                await context.Outbox.CountAsync(row => row.State == OutboxState.Dead, token));
        }, cancellationToken);

    public async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(CancellationToken cancellationToken = default)
    {
        var rows = await runner.ReadAsync((context, token) => context.DeadMessages().ToListAsync(token), cancellationToken);
        return [.. rows.Select(row => new DeadLetter(row.Booking, row.Kind, row.DueAt, row.Attempts, row.SettledAt ?? row.NextAt))];
    }

    public async Task<int> ReviveAsync(Instant now, CancellationToken cancellationToken = default) =>
        await runner.WriteAsync(
            async (context, token) => Attempt<int>.Keep(await context.Outbox.Where(row => row.State == OutboxState.Dead).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, OutboxState.Waiting)
                    .SetProperty(row => row.SettledAt, (Instant?)null)
                    .SetProperty(row => row.Attempts, 0)
                    .SetProperty(row => row.NextAt, now),
                token)),
            cancellationToken);

    public async Task<int> PruneAsync(Instant settledBefore, CancellationToken cancellationToken = default) =>
        await runner.WriteAsync(
            async (context, token) => Attempt<int>.Keep(await context.Outbox
                .Where(row => row.State != OutboxState.Waiting && row.State != OutboxState.Dead && row.SettledAt < settledBefore)
                .ExecuteDeleteAsync(token)),
            cancellationToken);
}
