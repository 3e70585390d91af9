using System.Data.Common;
using Npgsql;
using Wellness.EntityFrameworkCore;

namespace Wellness.PostgreSql;

/// <summary>PostgreSQL: writers work side by side at READ COMMITTED, and the primary key of the cells decides between them.</summary>
internal sealed class PostgreSqlDialect : BookingDialect
{
    private readonly string _store;
    private readonly bool _hasSeveralHosts;

    /// <param name="connection">Where the server is; its password is never told.</param>
    public PostgreSqlDialect(NpgsqlConnectionStringBuilder connection)
    {
        var hosts = (connection.Host ?? "").Split(',').Select(host => host.Contains(':', StringComparison.Ordinal) ? host : FormattableString.Invariant($"{host}:{connection.Port}"));
        _store = $"the PostgreSQL database '{connection.Database}' at {string.Join(", ", hosts)}";
        _hasSeveralHosts = PostgreSqlConnection.HasSeveralHosts(connection);
    }

    public override string Store => _store;

    public override bool DriverKeepsStatements => true;

    public override bool JoinsInserts => true;

    public override bool IsTaken(DbException fault) => fault is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>
    /// Deadlocks and serialization faults; a unique key that a twin of the request wrote first, which the next try reads;
    /// and everything that a broken, restarted or failed-over server says. A broken connection may have lost the answer
    /// to a COMMIT: the next try finds out by the key, the hold or the revision. Of several hosts none may be primary for
    /// the moment, until a standby is promoted.
    /// </summary>
    public override bool MayRetry(DbException fault) =>
        fault is NpgsqlException { IsTransient: true }
        || IsTaken(fault)
        || fault is PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction }
        || (_hasSeveralHosts && fault is NpgsqlException and not PostgresException)
        || (fault is NpgsqlException and not PostgresException && fault.InnerException is IOException or TimeoutException or System.Net.Sockets.SocketException);
}
