using Microsoft.Data.Sqlite;
using SQLitePCL;
using Wellness.EntityFrameworkCore;

namespace Wellness.Sqlite;

/// <summary>Statements of a connection that are compiled once and run by SQLite's own interface.</summary>
/// <remarks>
/// ADO.NET's commands look each parameter up by its name, and transactions compile BEGIN and COMMIT anew each time: more than
/// a quarter of what a booking takes, the disk's part included. Values stand in columns as <c>Microsoft.Data.Sqlite</c> and
/// the model have them.
/// </remarks>
internal sealed class PreparedStatements(SqliteConnection connection) : IStatementRunner
{
    private readonly sqlite3 _database = connection.Handle!;
    private readonly Dictionary<string, PreparedStatement> _known = new(StringComparer.Ordinal);

    public void Begin() => Execute("BEGIN IMMEDIATE", []);

    public void Commit() => Execute("COMMIT", []);

    public void RollBack()
    {
        // A full disk, for one, makes SQLite do so by itself.
        if (raw.sqlite3_get_autocommit(_database) == 0)
        {
            Execute("ROLLBACK", []);
        }
    }

    public void Execute(string sql, IReadOnlyList<object> values) => Query(sql, values, row => row);

    public IReadOnlyList<T> Query<T>(string sql, IReadOnlyList<object> values, Func<IStatementRow, T> read)
    {
        if (!_known.TryGetValue(sql, out var statement))
        {
            statement = _known[sql] = new PreparedStatement(_database, sql);
        }

        return statement.Run(values, read);
    }

    public void Dispose()
    {
        foreach (var statement in _known.Values)
        {
            statement.Dispose();
        }

        _known.Clear();
    }
}
