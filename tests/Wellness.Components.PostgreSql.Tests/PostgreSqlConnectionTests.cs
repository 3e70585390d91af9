using Microsoft.AspNetCore.Builder;
using Npgsql;
using Wellness.Bookings;
using Wellness.Testing;

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
    [InlineData("hello", "Format of the initialization string does not conform to specification starting at index 0.")]
    [InlineData("Hots=db1;Password=secret", "Npgsql knows no setting 'hots'.")]
    [InlineData("Host=db;Port=abc", "'port' can't have the value that it has.")]
    [InlineData("Host=db;Port=5432 Password=secret", "'port' can't have the value that it has.")]
    [InlineData("Host=db;Password=a;secret=1", "Npgsql doesn't know a setting that stands behind the password. A password with a semicolon stands in quotes.")]
    public void Read_Nonsense_SaysWhyWithoutAPassword(string connection, string reason)
    {
        var fault = Should.Throw<BookingStoreException>(() => PostgreSqlConnection.Read(connection));

        fault.Message.ShouldBe($"The PostgreSQL connection string can't be read: {reason}");
        fault.ToString().ShouldNotContain("secret", Case.Sensitive);
    }

    [Theory]
    [InlineData]
    [InlineData("database-script")]
    public async Task RunWellnessAsync_NonsenseConnectionString_EndsWithOne(params string[] args)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddWellness(TestPractice.Create(), builder.Configuration).UsePostgreSql("hello");

        (await builder.Build().RunWellnessAsync(args, TestContext.Current.CancellationToken)).ShouldBe(1);
    }

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
