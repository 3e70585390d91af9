using System.Diagnostics;

namespace Wellness.PostgreSql;

/// <summary>A primary and its synchronous standby, each killed while the race goes on: <c>tests/standby</c>.</summary>
public sealed class PostgreSqlStandbyTests
{
    [Fact]
    public async Task Standby_EachServerKilledAndTheStandbyPromoted_LosesNothingAcknowledged()
    {
        Assert.SkipWhen(PostgreSqlServer.Binaries is null, PostgreSqlServer.NotInstalled);
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "standby"), "2000"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["WELLNESS_POSTGRES_BIN"] = PostgreSqlServer.Binaries,
                ["WELLNESS_RACE"] = Path.Combine(AppContext.BaseDirectory, "Wellness.Components.Race"),
            },
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        var text = await output + await errors;
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        process.ExitCode.ShouldBe(0, text);
        text.ShouldContain("or more commits waited, 0 acknowledged");
        text.ShouldContain("holds: postgres, 2000 attempts");
    }
}
