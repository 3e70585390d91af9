using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Wellness.EntityFrameworkCore;

/// <summary>Contexts to work with: anew for each operation, or, where the engine is in this process, kept open with their statements.</summary>
internal sealed class StoreContexts(IDbContextFactory<BookingDbContext> contexts, BookingDialect dialect) : IDisposable
{
    /// <summary>How many wait open at most; more operations at once open more and close them again. The one used last has the warmest pages and is used next.</summary>
    private const int MostIdle = 4;

    private readonly ConcurrentStack<BookingDbContext> _idle = new();
    private volatile bool _disposed;

    /// <summary>A context for one operation; disposing of the lease ends it, and only one that was told that all went well is used again.</summary>
    public async Task<Lease> RentAsync(CancellationToken cancellationToken)
    {
        if (_idle.TryPop(out var kept))
        {
            return new Lease(this, kept);
        }

        var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Dialect = dialect;
        if (dialect.KeepsConnections)
        {
            try
            {
                await context.Database.OpenConnectionAsync(cancellationToken);
                context.Use(dialect.RunnerOn(context.Database.GetDbConnection()));
            }
            catch
            {
                await context.DisposeAsync();
                throw;
            }
        }

        return new Lease(this, context);
    }

    public void Dispose()
    {
        _disposed = true;
        CloseIdle();
    }

    /// <summary>Closes what waits open, so that the next operation opens the database anew.</summary>
    public void CloseIdle()
    {
        while (_idle.TryPop(out var context))
        {
            context.EndRunner();
            context.Dispose();
        }
    }

    private async ValueTask ReturnAsync(BookingDbContext context, bool isSound)
    {
        context.Batch.Clear();
        if (isSound && dialect.KeepsConnections && !_disposed && _idle.Count < MostIdle)
        {
            context.ChangeTracker.Clear();
            _idle.Push(context);
            return;
        }

        context.EndRunner();
        await context.DisposeAsync();
    }

    /// <summary>One operation's context.</summary>
    internal sealed class Lease(StoreContexts owner, BookingDbContext context) : IAsyncDisposable
    {
        private bool _isSound;

        public BookingDbContext Context { get; } = context;

        /// <summary>To be told when nothing failed.</summary>
        public void Succeed() => _isSound = true;

        public ValueTask DisposeAsync() => owner.ReturnAsync(Context, _isSound);
    }
}
