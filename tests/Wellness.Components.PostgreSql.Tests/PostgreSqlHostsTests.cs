namespace Wellness.PostgreSql;

public class PostgreSqlHostsTests
{
    [Fact]
    public void Read_SeveralHosts_FollowsThePrimary()
    {
        var read = PostgreSqlHosts.Read("Host=db1,db2;Database=wellness");

        (read.TargetSessionAttributes, read.HostRecheckSeconds).ShouldBe(("primary", 1));
    }

    [Fact]
    public void Read_SeveralHostsAndOwnWords_KeepsThem()
    {
        var read = PostgreSqlHosts.Read("Host=db1,db2;TargetSessionAttributes=read-write;HostRecheckSeconds=10");

        (read.TargetSessionAttributes, read.HostRecheckSeconds).ShouldBe(("read-write", 10));
    }

    [Fact]
    public void Read_OneHost_StaysAsItIs() =>
        PostgreSqlHosts.Read("Host=db;Database=wellness").ConnectionString.ShouldBe("Host=db;Database=wellness");
}
