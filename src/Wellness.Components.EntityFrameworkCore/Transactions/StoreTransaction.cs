using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Wellness.EntityFrameworkCore;

/// <summary>A transaction of a context: the engine's own where it runs statements past its driver, Entity Framework's otherwise.</summary>
internal sealed class StoreTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction? _ofContext;
    private IStatementRunner? _open;

    private StoreTransaction(IStatementRunner? open, IDbContextTransaction? ofContext)
    {
        _open = open;
        _ofContext = ofContext;
    }

    public static async ValueTask<StoreTransaction> BeginAsync(BookingDbContext context, CancellationToken cancellationToken)
    {
        if (context.Runner is { } runner)
        {
            cancellationToken.ThrowIfCancellationRequested();
            runner.Begin();
            return new StoreTransaction(runner, ofContext: null);
        }

        context.Database.AutoSavepointsEnabled = false;
        return new StoreTransaction(open: null, await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken));
    }

    /// <summary>Commits; nobody can cancel it, for it must not stay open whether it happened.</summary>
    public async ValueTask CommitAsync()
    {
        if (_ofContext is not null)
        {
            await _ofContext.CommitAsync(CancellationToken.None);
            return;
        }

        _open!.Commit();
        _open = null;
    }

    /// <summary>Rolls back what was not committed.</summary>
    public ValueTask DisposeAsync()
    {
        _open?.RollBack();
        return _ofContext?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
