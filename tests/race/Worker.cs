using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;

namespace Wellness.Race;

/// <summary>One of the two processes: 16 writers that share its half of the attempts, unfinished ones of a killed run first.</summary>
internal static class Worker
{
    public const int Processes = 2;
    private const int Writers = 16;

    public static async Task<int> RunAsync(RaceOptions options, int worker)
    {
        await using var provider = RaceStore.Open(options);
        var service = RaceStore.Service(provider, options);
        var upkeep = provider.GetRequiredService<IUpkeepStore>();
        var clock = provider.GetRequiredService<IClock>();
        var ended = RaceLog.Read(options.Logs).Where(line => line.What == Acknowledged.End).Select(line => line.Attempt).ToHashSet();
        var left = new ConcurrentQueue<int>(Enumerable.Range(0, options.Attempts).Where(number => number % Processes == worker && !ended.Contains(number)));
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            using var log = new RaceLog(options.Logs, worker, writer);
            while (left.TryDequeue(out var number))
            {
                log.Try(number);
                var attempt = RaceAttempt.Draw(options, number);
                while (!await TryAsync(() => attempt.Act == RaceAct.Sweep
                    ? upkeep.ExpireHoldsAsync(clock.GetCurrentInstant(), Writers)
                    : RunAsync(service, attempt, log)))
                {
                    // What was not answered is asked again with the same keys, as a client does.
                }

                log.End(number);
            }
        })));
        return 0;
    }

    /// <returns>False where the store gave no answer in its time.</returns>
    private static async Task<bool> TryAsync(Func<Task> attempt)
    {
        try
        {
            await attempt();
            return true;
        }
        catch (BookingStoreException)
        {
            return false;
        }
    }

    private static async Task RunAsync(BookingService service, RaceAttempt attempt, RaceLog log)
    {
        if (attempt.Act is RaceAct.Hold or RaceAct.HoldThenBook
            && await service.HoldAsync(attempt.Request) is not BookingResult.Booked || attempt.Act == RaceAct.Hold)
        {
            return;
        }

        var times = attempt.Act == RaceAct.BookTwiceAtOnce ? 2 : 1;
        var results = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => service.BookAsync(attempt.Request, attempt.Client)));
        foreach (var booked in results.OfType<BookingResult.Booked>())
        {
            log.Acknowledge(attempt.Number, Acknowledged.Booked, booked.Booking.Id);
            await ChangeAsync(service, attempt, booked, log);
        }
    }

    private static async Task ChangeAsync(BookingService service, RaceAttempt attempt, BookingResult.Booked booked, RaceLog log)
    {
        var booking = booked.Booking;
        var moves = attempt.Act switch
        {
            RaceAct.BookThenMove or RaceAct.BookMoveThenCancel => 1,
            RaceAct.BookThenMoveTwiceAtOnce => 2,
            _ => 0,
        };
        var moved = await Task.WhenAll(Enumerable.Range(0, moves).Select(_ => service.MoveAsync(booked.Token!, booking.Revision, attempt.Move)));
        if (moved.OfType<BookingResult.Booked>().FirstOrDefault() is { } done)
        {
            booking = done.Booking;
            log.Acknowledge(attempt.Number, Acknowledged.Moved, booking.Id);
        }

        if (attempt.Act is RaceAct.BookThenCancel or RaceAct.BookMoveThenCancel
            && await service.CancelAsync(booked.Token!, booking.Revision) is BookingResult.Booked cancelled)
        {
            log.Acknowledge(attempt.Number, Acknowledged.Cancelled, cancelled.Booking.Id);
        }
    }
}
