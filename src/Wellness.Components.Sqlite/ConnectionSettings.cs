using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wellness.Sqlite;

/// <summary>What every connection is told when it opens.</summary>
/// <remarks>
/// <c>synchronous = FULL</c>: a commit is on the disk before it is answered. <c>busy_timeout</c>: how long another
/// process's turn is waited for, in milliseconds. Memory is no disk, and there <c>synchronous</c> would read the schema first,
/// for which a connection that opens while another migrates would wait in vain.
/// </remarks>
internal sealed class ConnectionSettings(bool isInMemory) : DbConnectionInterceptor
{
    private readonly string _settings =
        "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;" + (isInMemory ? "" : " PRAGMA synchronous = FULL;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _settings;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
