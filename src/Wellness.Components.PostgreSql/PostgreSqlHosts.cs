using System.Data.Common;
using Npgsql;

namespace Wellness.PostgreSql;

/// <summary>Reads a connection string, and makes one of several hosts follow the primary.</summary>
/// <remarks>Npgsql's own default is any host that answers, a standby too, and it trusts for 10 seconds what it knows of each: as long as a visitor waits.</remarks>
internal static class PostgreSqlHosts
{
    private const string Attributes = "Target Session Attributes";
    private const string Recheck = "Host Recheck Seconds";

    public static bool AreSeveral(NpgsqlConnectionStringBuilder connection) => connection.Host?.Contains(',', StringComparison.Ordinal) == true;

    /// <exception cref="ArgumentException">It can't be read.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!AreSeveral(connection))
        {
            return connection;
        }

        // The builder can't tell a default from what was written.
        var written = new DbConnectionStringBuilder { ConnectionString = connection.ConnectionString };
        if (!written.ContainsKey(Attributes))
        {
            connection.TargetSessionAttributes = "primary";
        }

        if (!written.ContainsKey(Recheck))
        {
            connection.HostRecheckSeconds = 1;
        }

        return connection;
    }
}
