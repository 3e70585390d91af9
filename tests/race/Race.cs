using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Wellness.Bookings;

namespace Wellness.Race;

/// <summary>The parent: starts the two processes, kills one on the way, starts it again, and has the rows judged.</summary>
internal static class Race
{
    public static async Task<int> RunAsync(RaceOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("wellness-race-").FullName;
        options = options with
        {
            Logs = Directory.CreateDirectory(options.Logs.Length > 0 ? options.Logs : Path.Combine(folder, "logs")).FullName,
            Connection = options.Connection.Length > 0 ? options.Connection : Path.Combine(folder, "race.db"),
            Began = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
        };
        await using (var provider = RaceStore.Open(options))
        {
            await provider.GetRequiredService<IBookingStoreInitializer>().InitializeAsync();
        }

        var elapsed = Stopwatch.StartNew();
        using var survivor = Start(options, 0);
        using var victim = Start(options, 1);
        var killedAt = await KillMidwayAsync(options, victim);
        using var successor = Start(options, 1);
        await Task.WhenAll(survivor.WaitForExitAsync(), successor.WaitForExitAsync());
        elapsed.Stop();

        var verdict = await Verifier.JudgeAsync(options);
        var failed = survivor.ExitCode != 0 || successor.ExitCode != 0;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{(verdict.Holds && !failed ? "holds" : "BROKEN")}: {(options.IsPostgreSql ? "postgres" : "sqlite")}{(options.WithoutCells ? " without cells" : "")}, {options.Attempts} attempts, seed {options.Seed}, one of 2 processes killed after {killedAt}, {elapsed.Elapsed.TotalSeconds:0.0} s: {verdict}"));
        if (verdict.Holds || options.WithoutCells)
        {
            Directory.Delete(folder, recursive: true);
        }

        return failed ? 3 : verdict.Holds ? 0 : 1;
    }

    /// <summary>Kills with SIGKILL once a fifth of the victim's attempts are answered, so that others are in flight.</summary>
    private static async Task<int> KillMidwayAsync(RaceOptions options, Process victim)
    {
        var enough = options.Attempts / Worker.Processes / 5;
        int answered;
        do
        {
            await Task.Delay(5);
            answered = RaceLog.Read(options.Logs).Count(line => line.What == Acknowledged.End && line.Attempt % Worker.Processes == 1);
        }
        while (answered < enough && !victim.HasExited);

        if (victim.HasExited)
        {
            throw new InvalidOperationException("The process to be killed ended by itself: nothing was tried by killing it.");
        }

        victim.Kill();
        await victim.WaitForExitAsync();
        return answered;
    }

    private static Process Start(RaceOptions options, int worker)
    {
        var self = Environment.ProcessPath!;
        string[] host = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [typeof(Race).Assembly.Location] : [];
        return Process.Start(self, [.. host, .. options.ForWorker(worker)]);
    }
}
