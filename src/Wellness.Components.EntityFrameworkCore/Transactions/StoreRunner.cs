using System.Data.Common;
using System.Diagnostics;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Runs reads and transactions, again where the engine says that it may help.</summary>
/// <remarks>
/// Entity Framework's own execution strategy is not used: a COMMIT whose answer was lost is ambiguous to it. Here every
/// operation finds out by itself, when run again, whether it happened: by its key, its hold or its revision.
/// </remarks>
internal sealed class StoreRunner(StoreContexts contexts, BookingDialect dialect, OutboxSignal signal, StoreInstruments instruments)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>No try begins later than this: long enough for a standby to take over, and a visitor waits for the answer.</summary>
    private static readonly TimeSpan LastStart = TimeSpan.FromSeconds(10);

    public BookingDialect Dialect { get; } = dialect;

    public async Task<T> ReadAsync<T>(Func<BookingDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        await RepeatAsync(async () =>
        {
            using var turn = Dialect.ReadsTakeTurns ? await Dialect.EnterAsync(cancellationToken) : null;
            await using var lease = await contexts.RentAsync(cancellationToken);
            var value = await read(lease.Context, cancellationToken);
            lease.Succeed();
            return Attempt<T>.Leave(value);
        }, cancellationToken);

    public async Task<T> WriteAsync<T>(
        Func<BookingDbContext, CancellationToken, Task<Attempt<T>>> write, CancellationToken cancellationToken) =>
        await RepeatAsync(async () =>
        {
            using var turn = await Dialect.EnterAsync(cancellationToken);
            await using var lease = await contexts.RentAsync(cancellationToken);
            var context = lease.Context;
            await using var transaction = await StoreTransaction.BeginAsync(context, cancellationToken);
            var attempt = await write(context, cancellationToken);
            if (attempt.Commits)
            {
                await transaction.CommitAsync();
                instruments.Committed(context);
                if (context.Batch.HasMessage)
                {
                    signal.Raise();
                }

                lease.Succeed();
            }

            return attempt;
        }, cancellationToken);

    /// <summary>Has the engine's files forget what a transaction erased; what they can't forget now, the next erasure takes along.</summary>
    /// <remarks>No caller stops it, for the erasure is done and wants its answer; Entity Framework logs the statement that failed.</remarks>
    public async Task ForgetAsync()
    {
        using var turn = await Dialect.EnterAsync(CancellationToken.None);
        try
        {
            await using var lease = await contexts.RentAsync(CancellationToken.None);
            await Dialect.ForgetAsync(lease.Context, CancellationToken.None);
            lease.Succeed();
        }
        catch (DbException)
        {
            // Full or busy; the rows are empty all the same.
        }
    }

    private async Task<T> RepeatAsync<T>(Func<Task<Attempt<T>>> run, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var count = 1; ; count++)
        {
            var isLate = Stopwatch.GetElapsedTime(begun) > LastStart;
            try
            {
                var attempt = await run();
                if (!attempt.Lost || isLate || count >= Dialect.Attempts)
                {
                    return attempt.Value;
                }

                instruments.Retry("lost");
            }
            catch (Exception fault) when (DriverFault(fault) is { } cause)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (isLate || !Dialect.MayRetry(cause))
                {
                    throw new BookingStoreException($"The bookings in {Dialect.Store} could not be read or written: {cause.Message}", fault);
                }

                instruments.Retry("fault");
            }

            await Task.Delay(Pause(count), cancellationToken);
        }
    }

    /// <summary>Full jitter: from nothing to a bound that doubles, so that those who collided spread out.</summary>
    private static TimeSpan Pause(int count)
    {
        var bound = Math.Min(LongestPause.TotalMilliseconds, FirstPause.TotalMilliseconds * Math.Pow(2, count - 1));
        return TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * bound);
    }

    private static DbException? DriverFault(Exception? fault)
    {
        while (fault is not (null or DbException))
        {
            fault = fault.InnerException;
        }

        return (DbException?)fault;
    }
}
