using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wellness.Sqlite;

/// <summary>What every connection is told when it opens.</summary>
/// <remarks>
/// <c>page_size</c>, in bytes, which only a file without tables takes: a commit writes whole pages, most of them for a row or
/// two, so of smaller ones it writes a few more and half as many bytes. <c>synchronous = FULL</c>: a commit is on the disk before
/// it is answered. <c>wal_autocheckpoint</c>: the log is copied into the file when it has as many pages (16 MB), so that fewer
/// than one booking in three hundred waits for that. <c>busy_timeout</c>: how long another process's turn is waited for, in
/// milliseconds. Memory is no disk, and there <c>synchronous</c> would read the schema first, for which a connection that opens
/// while another migrates would wait in vain.
/// </remarks>
internal sealed class ConnectionSettings(bool isInMemory) : DbConnectionInterceptor
{
    private readonly string _settings = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;"
        + (isInMemory ? "" : " PRAGMA page_size = 2048; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000;");

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
