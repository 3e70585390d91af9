using System.Collections.Concurrent;

namespace Wellness.EntityFrameworkCore;

/// <summary>Which resources are known to have their seat, so that only the first claim after a start looks.</summary>
internal sealed class KnownSeats
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    public async Task EnsureAsync(BookingDbContext context, string resource, CancellationToken cancellationToken)
    {
        if (!_known.ContainsKey(resource))
        {
            await context.EnsureSeatAsync(resource, cancellationToken);
        }
    }

    /// <summary>To be told after the commit alone: a rolled back seat is not there.</summary>
    public void Committed(string practitioner) => _known.TryAdd(Cells.ResourceOf(practitioner), true);
}
