using System.Diagnostics;
using System.Globalization;

namespace Wellness.Benchmarks.Bookings;

/// <summary>Contestants that take turns on one disk, so that a disk that is slow for a minute is so for all of them.</summary>
/// <remarks>BenchmarkDotNet measures one after the other, minutes apart, and a virtual disk is twice as fast in another minute.</remarks>
internal static class Turns
{
    private const int WarmUp = 4_000;
    private const int Measured = 4_000;

    /// <summary>Books on SQLite, and on PostgreSQL where a server is named, and writes a table for each.</summary>
    /// <param name="stored">How many bookings lie in the databases of some contestants more; 0 for none of those.</param>
    public static async Task RunAsync(int stored)
    {
        await SqliteAsync(stored);
        if (Environment.GetEnvironmentVariable(PostgreSqlEngine.Server) is null)
        {
            Console.WriteLine($"PostgreSQL was left out, since {PostgreSqlEngine.Server} names no server.");
            return;
        }

        await PostgreSqlAsync(stored);
    }

    private static async Task SqliteAsync(int stored)
    {
        var arena = await Arena.OpenAsync("sqlite", () => new SqliteEngine(), 0);
        var folder = ((SqliteEngine)arena.Engine).Folder;
        // With a file of their own: whoever meets a full log copies it into the file for all who wrote it.
        var byHand = await Arena.OpenAsync("sqlite by hand", () => new SqliteEngine(), 0);
        using var page = new FlushProbe(folder, FlushProbe.Page);
        using var booking = new FlushProbe(folder, FlushProbe.Booking);
        List<Contestant> contestants =
        [
            new("fdatasync of a page", Flush(page)),
            new("fdatasync of a booking's bytes", Flush(booking)),
            new("check, then insert", () => byHand.ByHandAsync(Arbiter.LookAlone)),
            new("cells by hand", () => byHand.ByHandAsync(Arbiter.Cells)),
            new("the store", arena.OursAsync),
        ];
        if (stored > 0)
        {
            var filled = await Arena.OpenAsync("sqlite filled", () => new SqliteEngine(), stored);
            contestants.Add(new(Filled("the store", stored), filled.OursAsync));
        }

        await RaceAsync("SQLite", inARow: 50, contestants);
    }

    private static async Task PostgreSqlAsync(int stored)
    {
        List<Contestant> contestants = [.. await PostgreSqlAsync("wellness_turns", 0, name => name)];
        if (stored > 0)
        {
            contestants.AddRange(await PostgreSqlAsync("wellness_turns_filled", stored, name => Filled(name, stored)));
        }

        await RaceAsync("PostgreSQL", inARow: 1, contestants);
    }

    private static async Task<Contestant[]> PostgreSqlAsync(string database, int stored, Func<string, string> name)
    {
        var arena = await Arena.OpenAsync(database, () => new PostgreSqlEngine(database), stored);
        var excluding = await Arena.OpenAsync($"{database}_exclude", () => new PostgreSqlEngine($"{database}_exclude"), stored, PostgreSqlEngine.Exclusion);
        return
        [
            new(name("EXCLUDE by hand"), () => excluding.ByHandAsync(Arbiter.Exclude)),
            new(name("cells by hand"), () => arena.ByHandAsync(Arbiter.Cells)),
            new(name("check, then insert"), () => arena.ByHandAsync(Arbiter.LookAlone)),
            new(name("the store"), arena.OursAsync),
        ];
    }

    private static string Filled(string name, int stored) => string.Create(CultureInfo.InvariantCulture, $"{name}, {stored:N0} stored");

    private static Func<Task> Flush(FlushProbe probe) => () =>
    {
        probe.Write();
        return Task.CompletedTask;
    };

    private static async Task RaceAsync(string title, int inARow, IReadOnlyList<Contestant> contestants)
    {
        var microseconds = contestants.Select(_ => new List<double>()).ToArray();
        for (var turn = 0; turn < (WarmUp + Measured) / inARow; turn++)
        {
            foreach (var who in turn % 2 == 0 ? Enumerable.Range(0, contestants.Count) : Enumerable.Range(0, contestants.Count).Reverse())
            {
                for (var time = 0; time < inARow; time++)
                {
                    var begun = Stopwatch.GetTimestamp();
                    await contestants[who].Act();
                    microseconds[who].Add(Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
                }
            }
        }

        var figures = microseconds.Select(all => Figures.Of([.. all.Skip(WarmUp).Order()])).ToArray();
        Console.WriteLine($"| {title} | median | mean | 99 % within | rate by medians | rate by means |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var (contestant, (median, mean, slow)) in contestants.Zip(figures))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {contestant.Name} | {median:N0} | {mean:N0} | {slow:N0} | {figures[0].Median / median:0.000} | {figures[0].Mean / mean:0.000} |"));
        }

        Console.WriteLine();
    }

    private readonly record struct Contestant(string Name, Func<Task> Act);

    private readonly record struct Figures(double Median, double Mean, double Slow)
    {
        public static Figures Of(double[] sorted) => new(sorted[sorted.Length / 2], sorted.Average(), sorted[sorted.Length * 99 / 100]);
    }
}
