using Wellness.Bookings;

namespace Wellness.Sqlite;

/// <summary>Two processes of 16 writers, one killed with SIGKILL on the way: <c>tests/race</c>.</summary>
public sealed class SqliteRaceTests
{
    [Fact]
    public async Task Race_TwoProcessesOneKilled_DoublesAndLosesNothing()
    {
        var (exitCode, output) = await RaceProgram.RunAsync("--attempts", "20000");

        exitCode.ShouldBe(0, output);
        output.ShouldStartWith("holds: sqlite, 20000 attempts");
    }

    [Fact]
    public async Task Race_WithoutCells_IsCaughtByTheSameVerifier()
    {
        var (exitCode, output) = await RaceProgram.RunAsync("--attempts", "2000", "--without-cells");

        exitCode.ShouldBe(1, output);
        output.ShouldStartWith("BROKEN");
        output.ShouldNotContain("overlaps 0");
    }
}
