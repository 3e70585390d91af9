using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wellness.Sqlite;

/// <summary>What every connection is told when it opens.</summary>
/// <remarks>
/// <c>synchronous = FULL</c>: a commit is on the disk before it is answered. <c>busy_timeout</c>: how long another
/// process's turn is waited for, in milliseconds.
/// </remarks>
internal sealed class ConnectionSettings : DbConnectionInterceptor
{
    private const string Settings = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
