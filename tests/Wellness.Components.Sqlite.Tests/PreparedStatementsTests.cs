using Microsoft.Data.Sqlite;

namespace Wellness.Sqlite;

/// <summary>Statements that are run past ADO.NET: what they write and say is what <c>Microsoft.Data.Sqlite</c> would.</summary>
public sealed class PreparedStatementsTests : IDisposable
{
    private const int TakenPrimaryKey = 1555;
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly PreparedStatements _statements;

    public PreparedStatementsTests()
    {
        _connection.Open();
        _statements = new PreparedStatements(_connection);
        _statements.Execute("CREATE TABLE kept (number INTEGER PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID", []);
    }

    public static TheoryData<object> Values =>
    [
        "Mara Lindqvist", "", "O'Brien\n", "mañana 🌿", 0, int.MinValue, long.MaxValue, true, false, new byte[] { 0, 1, 255 }, Array.Empty<byte>(),
        new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), new DateTime(2026, 3, 2, 9, 0, 0, 120, 500, DateTimeKind.Utc), 65m, 65.50m, 0.1m, -1234567.891m,
    ];

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Execute_EachType_WritesWhatTheDriverWrites(object value)
    {
        _statements.Execute("INSERT INTO kept VALUES (@p0, @p1)", [1, value]);
        using var command = new SqliteCommand("INSERT INTO kept VALUES (2, @value)", _connection);
        command.Parameters.AddWithValue("@value", value);
        command.ExecuteNonQuery();

        var kept = _statements.Query("SELECT typeof(value) || ' ' || quote(value) FROM kept ORDER BY number", [], row => row.GetString(0));

        kept[0].ShouldBe(kept[1]);
    }

    [Fact]
    public void Execute_Id_WritesItsBytesInTheOrderOfTime()
    {
        var id = Guid.Parse("0198f2a0-1b2c-7d3e-8f40-123456789abc");

        _statements.Execute("INSERT INTO kept VALUES (1, @p0)", [id]);

        _statements.Query("SELECT value, hex(value) FROM kept", [], row => (row.GetGuid(0), row.GetString(1)))
            .ShouldBe([(id, "0198F2A01B2C7D3E8F40123456789ABC")]);
    }

    [Fact]
    public void Query_EachReading_GivesWhatWasWritten()
    {
        var time = new DateTime(2026, 3, 2, 9, 0, 0, 120, 500);

        _statements.Query("SELECT @p2, @p0, @p1, @p0 = 7, NULL", [7, time, "text"], row =>
            (row.GetString(0), row.GetInt32(1), row.GetDateTime(2), row.GetBoolean(3), row.IsNull(3), row.IsNull(4)))
            .ShouldBe([("text", 7, time, true, false, true)]);
    }

    [Fact]
    public void Execute_TypeThatNoColumnHolds_SaysWhich()
    {
        Should.Throw<NotSupportedException>(() => _statements.Execute("INSERT INTO kept VALUES (1, @p0)", [TimeSpan.Zero]))
            .Message.ShouldContain("TimeSpan");
        CountKept().ShouldBe(0);
    }

    [Fact]
    public void Execute_TakenKey_ThrowsAsTheDriverAndCanBeRunAgain()
    {
        const string Insert = "INSERT INTO kept VALUES (@p0, @p1)";
        _statements.Execute(Insert, [1, "first"]);

        Should.Throw<SqliteException>(() => _statements.Execute(Insert, [1, "second"])).SqliteExtendedErrorCode.ShouldBe(TakenPrimaryKey);

        _statements.Execute(Insert, [2, "second"]);
        CountKept().ShouldBe(2);
    }

    [Fact]
    public void Execute_NoSql_ThrowsAsTheDriver() =>
        Should.Throw<SqliteException>(() => _statements.Execute("SELEKT 1", [])).Message.ShouldContain("SELEKT");

    [Fact]
    public void RollBack_LeavesNothingAndMayComeLate()
    {
        _statements.Begin();
        _statements.Execute("INSERT INTO kept VALUES (1, 'lost')", []);
        _statements.RollBack();
        _statements.RollBack();

        _statements.Begin();
        _statements.Execute("INSERT INTO kept VALUES (2, 'kept')", []);
        _statements.Commit();
        _statements.RollBack();

        _statements.Query("SELECT value FROM kept", [], row => row.GetString(0)).ShouldBe(["kept"]);
    }

    private int CountKept() => _statements.Query("SELECT count(*) FROM kept", [], row => row.GetInt32(0))[0];
}
