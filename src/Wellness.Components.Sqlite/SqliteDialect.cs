using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Wellness.EntityFrameworkCore;

namespace Wellness.Sqlite;

/// <summary>SQLite: one writer at a time, in this process by a gate and between processes by its own lock.</summary>
/// <remarks>The gate is fair and does not block threads, as waiting for SQLite's own lock does.</remarks>
internal class SqliteDialect(string path, bool isInMemory = false) : BookingDialect, IDisposable
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int TakenPrimaryKey = 1555;
    private const int TakenUniqueKey = 2067;
    private readonly SemaphoreSlim _gate = new(1, 1);

    public override string Store => isInMemory ? "the SQLite database in memory" : $"the SQLite file '{path}'";

    /// <summary>A new connection makes an empty file where there was one, so an empty one counts as gone too.</summary>
    public override bool IsGone => !isInMemory && new FileInfo(path) is not { Exists: true, Length: > 0 };

    /// <summary>Readers never wait in write-ahead mode, so where others are at the gate, a hopeless claim need not take its turn; memory knows no such mode.</summary>
    public override bool LooksBeforeWriting => !isInMemory && _gate.CurrentCount == 0;

    /// <summary>The driver keeps connections, but none of the statements that they prepared.</summary>
    public override bool KeepsConnections => !isInMemory;

    public override IStatementRunner RunnerOn(DbConnection connection) => new PreparedStatements((SqliteConnection)connection);

    public override bool ReadsTakeTurns => isInMemory;

    public override bool ScriptsRepeat => false;

    public override async ValueTask<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        return new Turn(_gate);
    }

    public override bool MayRetry(DbException fault) => fault is SqliteException { SqliteErrorCode: Busy or Locked };

    public override bool IsTaken(DbException fault) => fault is SqliteException { SqliteExtendedErrorCode: TakenPrimaryKey or TakenUniqueKey };

    public override async Task PrepareAsync(BookingDbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (isInMemory)
        {
            return;
        }

        DatabaseFile.Prepare(path);
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    /// <summary>Writes the file anew without its free space, and empties the log.</summary>
    /// <remarks>
    /// <c>secure_delete</c> is not enough: <c>FAST</c> leaves whole pages as they were, and even <c>ON</c> the copies that a page
    /// kept when it was split. Both would leave what was freed before they were set. An emptied log waits for readers; where
    /// they stay longer than the busy timeout, it is left as it is.
    /// </remarks>
    public override async Task ForgetAsync(BookingDbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!isInMemory)
        {
            await context.Database.ExecuteSqlRawAsync("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
        }
    }

    public void Dispose() => _gate.Dispose();

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
