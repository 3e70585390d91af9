using Wellness.Bookings;

namespace Wellness.PostgreSql;

/// <summary>Two processes of 16 writers, one killed with SIGKILL on the way: <c>tests/race</c>.</summary>
public sealed class PostgreSqlRaceTests(PostgreSqlServer server)
{
    [Fact]
    public async Task Race_TwoProcessesOneKilled_DoublesAndLosesNothing()
    {
        var (exitCode, output) = await RaceProgram.RunAsync(
            "--engine", "postgres", "--attempts", "20000", "--connection", await server.FreshDatabaseAsync());

        exitCode.ShouldBe(0, output);
        output.ShouldStartWith("holds: postgres, 20000 attempts");
    }

    [Fact]
    public async Task Race_WithoutCells_IsCaughtByTheSameVerifier()
    {
        var (exitCode, output) = await RaceProgram.RunAsync(
            "--engine", "postgres", "--attempts", "2000", "--without-cells", "--connection", await server.FreshDatabaseAsync());

        exitCode.ShouldBe(1, output);
        output.ShouldStartWith("BROKEN");
        output.ShouldNotContain("overlaps 0");
    }
}
