using Npgsql;

namespace Wellness.PostgreSql;

public class PostgreSqlConnectionTests
{
    [Fact]
    public void Read_SeveralHosts_FollowsThePrimary()
    {
        var read = PostgreSqlConnection.Read("Host=db1,db2;Database=wellness");

        (read.TargetSessionAttributes, read.HostRecheckSeconds).ShouldBe(("primary", 1));
    }

    [Fact]
    public void Read_SeveralHostsAndOwnWords_KeepsThem()
    {
        var read = PostgreSqlConnection.Read("Host=db1,db2;TargetSessionAttributes=read-write;HostRecheckSeconds=10");

        (read.TargetSessionAttributes, read.HostRecheckSeconds).ShouldBe(("read-write", 10));
    }

    [Fact]
    public void Read_OneHost_KeepsItsSessions() =>
        PostgreSqlConnection.Read("Host=db;Database=wellness").ConnectionString.ShouldBe("Host=db;Database=wellness;No Reset On Close=True");

    [Fact]
    public void Read_OwnWordsOnSessions_KeepsThem() =>
        PostgreSqlConnection.Read("Host=db;No Reset On Close=false").NoResetOnClose.ShouldBeFalse();

    [Theory]
    [InlineData("Host=db;Database=w", "the PostgreSQL database 'w' at db:5432")]
    [InlineData("Host=db1:5433,db2;Database=w;Port=5434", "the PostgreSQL database 'w' at db1:5433, db2:5434")]
    public void Store_AsItWasWritten_NamesEachHostWithItsPort(string connection, string store) =>
        new PostgreSqlDialect(new NpgsqlConnectionStringBuilder(connection)).Store.ShouldBe(store);

    // What Npgsql says while the primary is down and the standby is not yet promoted.
    [Theory]
    [InlineData("Host=db1,db2", true)]
    [InlineData("Host=db", false)]
    public void MayRetry_NoHostIsPrimary_WaitsForOneOfSeveral(string connection, bool retries) =>
        new PostgreSqlDialect(new NpgsqlConnectionStringBuilder(connection)).MayRetry(new NpgsqlException("No suitable host was found.")).ShouldBe(retries);
}
