using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Wellness.EntityFrameworkCore;

/// <summary>A transaction of a context: the engine's own where it runs statements past its driver, Entity Framework's otherwise.</summary>
internal sealed class StoreTransaction(IStatementRunner? runner, IDbContextTransaction? ofContext) : IAsyncDisposable
{
    public static async ValueTask<StoreTransaction> BeginAsync(BookingDbContext context, CancellationToken cancellationToken)
    {
        if (context.Runner is { } own)
        {
            cancellationToken.ThrowIfCancellationRequested();
            own.Begin();
            return new StoreTransaction(own, ofContext: null);
        }

        context.Database.AutoSavepointsEnabled = false;
        return new StoreTransaction(runner: null, await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken));
    }

    /// <summary>Commits; nobody can cancel it, for it must not stay open whether it happened.</summary>
    public async ValueTask CommitAsync()
    {
        runner?.Commit();
        if (ofContext is not null)
        {
            await ofContext.CommitAsync(CancellationToken.None);
        }
    }

    /// <summary>Rolls back what was not committed.</summary>
    public ValueTask DisposeAsync()
    {
        runner?.RollBack();
        return ofContext?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
