using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Wellness.Bookings;

namespace Wellness.Benchmarks.Bookings;

/// <summary>A file in the folder of temporary files, which should be on the disk that is measured.</summary>
internal sealed class SqliteEngine : BookingEngine
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-benchmark-").FullName;

    public override bool TakesTurns => true;

    public override bool DriverKeepsStatements => false;

    public override bool JoinsInserts => false;

    public string Folder => _folder;

    private string DatabasePath => Path.Combine(_folder, "wellness.db");

    public override string Numbers(int bound) =>
        string.Create(CultureInfo.InvariantCulture, $"(WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < {bound - 1}) SELECT n FROM numbers)");

    public override string UuidOf(string number) => $"unhex(printf('%08X000070008000%012X', {number}, {number}))";

    public override string HashOf(string number) => "randomblob(32)";

    public override object Id(Guid id) => id.ToByteArray(bigEndian: true);

    public override string InstantOf(string seconds) => $"datetime({seconds}, 'unixepoch')";

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DatabasePath, ForeignKeys = true }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000;";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    public override Task<DbTransaction> BeginAsync(DbConnection connection) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public override void Use(WellnessBuilder builder) => builder.UseSqlite(DatabasePath);

    protected override void Close()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
