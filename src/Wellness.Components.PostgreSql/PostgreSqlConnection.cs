using System.Data.Common;
using Npgsql;

namespace Wellness.PostgreSql;

/// <summary>Reads a connection string, and gives it what bookings want where it says nothing of its own.</summary>
internal static class PostgreSqlConnection
{
    public static bool HasSeveralHosts(NpgsqlConnectionStringBuilder connection) => connection.Host?.Contains(',', StringComparison.Ordinal) == true;

    /// <exception cref="ArgumentException">It can't be read.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);

        // The builder can't tell a default from what was written.
        var written = new DbConnectionStringBuilder { ConnectionString = connection.ConnectionString };
        void Default(string keyword, object value)
        {
            if (!written.ContainsKey(keyword))
            {
                connection[keyword] = value;
            }
        }

        // The store leaves nothing in a session that the next user of its connection would have to be kept from.
        Default("No Reset On Close", true);
        if (HasSeveralHosts(connection))
        {
            // Npgsql's own default is any host that answers, a standby too, and it trusts for 10 seconds what it knows of
            // each: as long as a visitor waits.
            Default("Target Session Attributes", "primary");
            Default("Host Recheck Seconds", 1);
        }

        return connection;
    }
}
