using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>A few readers that wait open for the next poll; one that fails is replaced, and the poll answered all the same.</summary>
internal sealed class FeedReaders(IDbContextFactory<BookingDbContext> contexts, StoreRunner runner) : IDisposable
{
    /// <summary>How many connections wait open at most; more polls at once open more and close them again.</summary>
    private const int MostIdle = 2;

    private readonly ConcurrentQueue<FeedReader> _idle = new();
    private volatile bool _disposed;

    public async Task<OpenedFeed?> OpenAsync(string hash, CancellationToken cancellationToken)
    {
        if (!runner.Dialect.ReadsTakeTurns && _idle.TryDequeue(out var reader))
        {
            try
            {
                var feed = await reader.ReadAsync(hash, cancellationToken);
                Keep(reader);
                return feed;
            }
            catch (DbException)
            {
                // The connection may have been lost while it waited: what follows opens another and tries as often as any read.
                await reader.DisposeAsync();
            }
            catch
            {
                await reader.DisposeAsync();
                throw;
            }
        }

        return await runner.ReadAsync((_, stop) => OpenAnewAsync(hash, stop), cancellationToken);
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryDequeue(out var reader))
        {
            reader.Dispose();
        }
    }

    private async Task<OpenedFeed?> OpenAnewAsync(string hash, CancellationToken cancellationToken)
    {
        var reader = await FeedReader.OpenAsync(await contexts.CreateDbContextAsync(cancellationToken), cancellationToken);
        try
        {
            var feed = await reader.ReadAsync(hash, cancellationToken);
            Keep(reader);
            return feed;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }

    private void Keep(FeedReader reader)
    {
        if (_disposed || _idle.Count >= MostIdle)
        {
            reader.Dispose();
            return;
        }

        _idle.Enqueue(reader);
    }
}
