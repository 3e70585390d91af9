using System.Data.Common;

namespace Wellness.EntityFrameworkCore;

/// <summary>What one database engine does differently; everything else is the same SQL on all of them.</summary>
public abstract class BookingDialect
{
    /// <summary>Which store this is, as an error names it, such as "the SQLite file 'data/wellness.db'"; without secrets.</summary>
    public abstract string Store { get; }

    /// <summary>Whether the store is no longer where it was opened, which connections that stand don't notice: a file that was moved or deleted.</summary>
    /// <value>False by default: right where a connection to the store breaks with it.</value>
    public virtual bool IsGone => false;

    /// <summary>Whether a claim first looks without the write lock, so that a hopeless one never waits for it.</summary>
    /// <value>False by default: right where a transaction takes no lock before its first write.</value>
    public virtual bool LooksBeforeWriting => false;

    /// <summary>Whether the store keeps a few connections open, with what runs statements on them.</summary>
    /// <value>False by default: right where the driver does so by itself.</value>
    public virtual bool KeepsConnections => false;

    /// <summary>What runs plain SQL and transactions on a connection that is kept; asked for once when it is opened.</summary>
    /// <remarks>Nothing by default: then the driver does, and Entity Framework.</remarks>
    /// <param name="connection">The connection, open.</param>
    public virtual IStatementRunner? RunnerOn(DbConnection connection) => null;

    /// <summary>Whether the driver keeps what was prepared with its pooled connections, so that the store may prepare what it repeats.</summary>
    /// <value>False by default.</value>
    public virtual bool DriverKeepsStatements => false;

    /// <summary>Whether an INSERT may stand in the WITH of another one, which spares the server a statement; which of them runs first is the engine's choice.</summary>
    /// <value>False by default.</value>
    public virtual bool JoinsInserts => false;

    /// <summary>How often a claim that lost a race for its cells looks again, before the time counts as taken.</summary>
    /// <value>10 by default. Faults are not counted: they are tried again for 10 seconds.</value>
    public virtual int Attempts => 10;

    /// <summary>Whether a script of all migrations can tell by itself which are applied, so that running it again is harmless.</summary>
    /// <value>True by default; false where the engine's SQL has no conditions.</value>
    public virtual bool ScriptsRepeat => true;

    /// <summary>Whether reads wait for this process's turn too, as writes do.</summary>
    /// <value>False by default; true where a writer locks readers out, who would block the threads that the writer needs.</value>
    public virtual bool ReadsTakeTurns => false;

    /// <summary>Waits for this process's turn to write; disposing what it returns ends the turn.</summary>
    public virtual ValueTask<IDisposable?> EnterAsync(CancellationToken cancellationToken) => new((IDisposable?)null);

    /// <summary>Whether the same operation may succeed when tried again: lost locks, deadlocks, broken connections, and unique keys, which the next try reads.</summary>
    /// <param name="fault">What the driver threw, without Entity Framework's wrapping.</param>
    public abstract bool MayRetry(DbException fault);

    /// <summary>Whether a statement failed because somebody else has what it wanted: a unique key.</summary>
    /// <param name="fault">What the driver threw.</param>
    public abstract bool IsTaken(DbException fault);

    /// <summary>Makes ready what migrations need, such as a file's folder.</summary>
    /// <param name="context">A context of the store.</param>
    /// <param name="cancellationToken">Stops before the next step.</param>
    public virtual Task PrepareAsync(BookingDbContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Takes what was erased out of the engine's files, too; it runs after an erasure, outside of any transaction.</summary>
    /// <remarks>Nothing by default: right where the engine does so by itself. A fault fails no erasure: the next one takes along what was left.</remarks>
    /// <param name="context">A context of the store.</param>
    /// <param name="cancellationToken">Stops before the next step.</param>
    public virtual Task ForgetAsync(BookingDbContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}
