using Microsoft.Data.Sqlite;

namespace Wellness.Sqlite;

/// <summary>A database in memory that lives as long as the host: one connection holds it open.</summary>
/// <remarks>SQLite's <c>memdb</c> lets the connections of one process share it and locks it as it locks a file.</remarks>
internal sealed class InMemoryDatabase : IDisposable
{
    /// <summary>How <see cref="SqliteOptions.Path"/> asks for it.</summary>
    public const string Path = ":memory:";

    private readonly SqliteConnection _keeper;

    public InMemoryDatabase()
    {
        DataSource = $"file:/wellness-{Guid.NewGuid():N}?vfs=memdb";
        _keeper = new SqliteConnection(SqliteDatabase.ConnectionString(DataSource));
        _keeper.Open();
    }

    public string DataSource { get; }

    public void Dispose()
    {
        _keeper.Dispose();
        SqliteConnection.ClearPool(_keeper);
    }
}
