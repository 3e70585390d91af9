using System.Data;
using System.Data.Common;
using System.Globalization;
using Npgsql;
using Wellness.Bookings;

namespace Wellness.Benchmarks.Bookings;

/// <summary>A database of its own on the server that <c>WELLNESS_POSTGRES</c> names by a connection string of a role that may create databases.</summary>
internal sealed class PostgreSqlEngine : BookingEngine
{
    /// <summary>The variable of the environment that names the server.</summary>
    public const string Server = "WELLNESS_POSTGRES";

    /// <summary>What makes the bookings of one practitioner exclude each other.</summary>
    public const string Exclusion =
        """
        CREATE EXTENSION IF NOT EXISTS btree_gist;
        ALTER TABLE booking ADD CONSTRAINT no_overlap EXCLUDE USING gist (practitioner WITH =, int4range(first_cell, end_cell) WITH &&)
            WHERE (status IN ('Held', 'Pending', 'Confirmed'));
        """;

    private readonly NpgsqlConnectionStringBuilder _database;
    private readonly string _server;

    public PostgreSqlEngine(string name)
    {
        _server = Environment.GetEnvironmentVariable(Server)
            ?? throw new InvalidOperationException($"Set {Server} to the connection string of a PostgreSQL server, of a role that may create databases.");
        _database = new NpgsqlConnectionStringBuilder(_server) { Database = name, NoResetOnClose = true };
        Administer($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        Administer($"CREATE DATABASE {name}");
    }

    public override bool TakesTurns => false;

    public override bool DriverKeepsStatements => true;

    public override bool JoinsInserts => true;

    public override string Numbers(int bound) => string.Create(CultureInfo.InvariantCulture, $"generate_series(0, {bound - 1}) AS numbers(n)");

    public override string UuidOf(string number) => $"(lpad(to_hex({number}), 8, '0') || '-0000-7000-8000-' || lpad(to_hex({number}), 12, '0'))::uuid";

    public override string HashOf(string number) => $"sha256(({number}::text)::bytea)";

    public override object Id(Guid id) => id;

    public override string InstantOf(string seconds) => $"to_timestamp({seconds})";

    public override async Task<DbConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public override async Task<DbTransaction> BeginAsync(DbConnection connection) => await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);

    public override void Use(WellnessBuilder builder) => builder.UsePostgreSql(_database.ConnectionString);

    protected override void Close()
    {
        NpgsqlConnection.ClearAllPools();
        Administer($"DROP DATABASE {_database.Database} WITH (FORCE)");
    }

    private void Administer(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
