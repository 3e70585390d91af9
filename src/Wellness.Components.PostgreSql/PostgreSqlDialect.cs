using System.Data.Common;
using Npgsql;
using Wellness.EntityFrameworkCore;

namespace Wellness.PostgreSql;

/// <summary>PostgreSQL: writers work side by side at READ COMMITTED, and the primary key of the cells decides between them.</summary>
internal sealed class PostgreSqlDialect : BookingDialect
{
    private readonly string _store;

    /// <param name="connection">Where the server is; its password is never told.</param>
    public PostgreSqlDialect(NpgsqlConnectionStringBuilder connection) =>
        _store = FormattableString.Invariant($"the PostgreSQL database '{connection.Database}' at {connection.Host}:{connection.Port}");

    public override string Store => _store;

    /// <summary>
    /// Deadlocks and serialization faults; a unique key that a twin of the request wrote first, which the next try reads;
    /// and everything that a broken, restarted or failed-over server says. A broken connection may have lost the answer
    /// to a COMMIT: the next try finds out by the key, the hold or the revision.
    /// </summary>
    public override bool MayRetry(DbException fault) =>
        fault is NpgsqlException { IsTransient: true }
        || fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ReadOnlySqlTransaction }
        || (fault is NpgsqlException and not PostgresException && fault.InnerException is IOException or TimeoutException or System.Net.Sockets.SocketException);
}
