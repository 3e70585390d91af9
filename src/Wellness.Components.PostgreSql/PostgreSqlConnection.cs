using System.Data.Common;
using Npgsql;
using Wellness.Bookings;

namespace Wellness.PostgreSql;

/// <summary>Reads a connection string, and gives it what bookings want where it says nothing of its own.</summary>
internal static class PostgreSqlConnection
{
    private static readonly string[] PasswordKeywords = ["password", "pwd", "psw"];

    public static bool HasSeveralHosts(NpgsqlConnectionStringBuilder connection) => connection.Host?.Contains(',', StringComparison.Ordinal) == true;

    /// <exception cref="BookingStoreException">It can't be read; the message says why, and holds nothing that may be of a password.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        var connection = Parse(connectionString);

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

    private static NpgsqlConnectionStringBuilder Parse(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException fault)
        {
            // Npgsql's exception is not kept: its inner one quotes the value, in which a password stands where a semicolon is missing.
            throw new BookingStoreException($"The PostgreSQL connection string can't be read: {Reason(connectionString, fault)}");
        }
    }

    /// <summary>A keyword that Npgsql knows is no secret; another one may be the rest of a password with a semicolon.</summary>
    private static string Reason(string connectionString, ArgumentException fault) => fault switch
    {
        { ParamName: null } => fault.Message,
        { InnerException: not KeyNotFoundException } => $"'{fault.ParamName}' can't have the value that it has.",
        _ when FollowsPassword(connectionString, fault.ParamName) =>
            "Npgsql doesn't know a setting that stands behind the password. A password with a semicolon stands in quotes.",
        _ => $"Npgsql knows no setting '{fault.ParamName}'.",
    };

    private static bool FollowsPassword(string connectionString, string keyword)
    {
        var before = connectionString[..Math.Max(0, connectionString.IndexOf(keyword, StringComparison.OrdinalIgnoreCase))];
        return PasswordKeywords.Any(word => before.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
