using System.Diagnostics;

namespace Wellness.Bookings;

/// <summary>Runs <c>tests/race</c> and hands back how it ended.</summary>
public static class RaceProgram
{
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Wellness.Components.Race"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var text = await output + await errors;
        TestContext.Current.TestOutputHelper?.WriteLine(text);
        return (process.ExitCode, text);
    }
}
