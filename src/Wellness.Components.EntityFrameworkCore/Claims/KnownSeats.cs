using System.Collections.Concurrent;

namespace Wellness.EntityFrameworkCore;

/// <summary>Which practitioners and resources are known to have their seat, so that only the first claim after a start looks.</summary>
internal sealed class KnownSeats
{
    private const int OnlySeat = 0;
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    public async Task EnsureAsync(BookingDbContext context, Footprint footprint, CancellationToken cancellationToken)
    {
        foreach (var key in footprint.Keys)
        {
            if (!_known.ContainsKey(key))
            {
                await context.EnsureSeatAsync(key, OnlySeat, cancellationToken);
            }
        }
    }

    /// <summary>To be told after the commit alone: a rolled back seat is not there.</summary>
    public void Committed(Footprint footprint)
    {
        foreach (var key in footprint.Keys)
        {
            _known.TryAdd(key, true);
        }
    }
}
