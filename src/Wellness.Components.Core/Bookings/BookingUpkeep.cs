using NodaTime;

namespace Wellness.Bookings;

/// <summary>What has to happen from time to time: holds end, what is free is offered to those who wait, and once a day old keys and links are forgotten.</summary>
/// <remarks>Keep one: it remembers when it last forgot.</remarks>
/// <param name="store">Where bookings are kept.</param>
/// <param name="waiting">Who waits.</param>
/// <param name="clock">What tells the present.</param>
public sealed class BookingUpkeep(IUpkeepStore store, IWaitingList waiting, IClock clock)
{
    /// <summary>The most holds that one round ends; the rest is for the next one.</summary>
    private const int MostHolds = 500;

    /// <summary>The most that one transaction forgets, so that no client waits long for it.</summary>
    private const int MostForgotten = 500;

    private static readonly Duration ForgettingPause = Duration.FromDays(1);

    private Instant _forgetsAt = Instant.MinValue;

    /// <summary>One round; harmless to repeat, and on several nodes at once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.Present();
        await store.ExpireHoldsAsync(now, MostHolds, cancellationToken);
        await waiting.OfferAsync(cancellationToken);
        if (now < _forgetsAt)
        {
            return;
        }

        int forgotten;
        do
        {
            forgotten = await store.ForgetAsync(now, MostForgotten, cancellationToken);
        }
        while (forgotten > 0);
        _forgetsAt = now + ForgettingPause;
    }
}
