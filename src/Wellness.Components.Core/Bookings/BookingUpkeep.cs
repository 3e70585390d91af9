using NodaTime;

namespace Wellness.Bookings;

/// <summary>What has to happen from time to time: holds end, and what is free is offered to those who wait.</summary>
/// <param name="store">Where bookings are kept.</param>
/// <param name="waiting">Who waits.</param>
/// <param name="clock">What tells the present.</param>
public sealed class BookingUpkeep(IUpkeepStore store, IWaitingList waiting, IClock clock)
{
    /// <summary>The most holds that one round ends; the rest is for the next one.</summary>
    private const int MostHolds = 500;

    /// <summary>One round; harmless to repeat, and on several nodes at once.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await store.ExpireHoldsAsync(clock.Present(), MostHolds, cancellationToken);
        await waiting.OfferAsync(cancellationToken);
    }
}
