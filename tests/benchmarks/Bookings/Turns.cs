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
    /// <param name="stored">How many bookings lie in the database before.</param>
    public static async Task RunAsync(int stored)
    {
        var sqlite = await Arena.OpenAsync("sqlite", () => new SqliteEngine(), stored);
        var folder = ((SqliteEngine)sqlite.Engine).Folder;
        using var page = new FlushProbe(folder, FlushProbe.Page);
        using var booking = new FlushProbe(folder, FlushProbe.Booking);
        await RaceAsync("SQLite", inARow: 50,
            ("fdatasync of a page", Flush(page)), ("fdatasync of a booking's bytes", Flush(booking)), ("the store", sqlite.OursAsync));
        if (Environment.GetEnvironmentVariable(PostgreSqlEngine.Server) is null)
        {
            Console.WriteLine($"PostgreSQL was left out, since {PostgreSqlEngine.Server} names no server.");
            return;
        }

        var cells = await Arena.OpenAsync("cells", () => new PostgreSqlEngine("wellness_turns"), stored);
        var excluding = await Arena.OpenAsync("excluding", () => new PostgreSqlEngine("wellness_turns_exclude"), stored, PostgreSqlEngine.Exclusion);
        await RaceAsync("PostgreSQL", inARow: 1,
            ("EXCLUDE by hand", () => excluding.ByHandAsync(Arbiter.Exclude)), ("cells by hand", () => cells.ByHandAsync(Arbiter.Cells)),
            ("the store", cells.OursAsync));
    }

    private static Func<Task> Flush(FlushProbe probe) => () =>
    {
        probe.Write();
        return Task.CompletedTask;
    };

    private static async Task RaceAsync(string title, int inARow, params (string Name, Func<Task> Act)[] contestants)
    {
        var microseconds = contestants.Select(_ => new List<double>()).ToArray();
        for (var turn = 0; turn < (WarmUp + Measured) / inARow; turn++)
        {
            foreach (var who in turn % 2 == 0 ? Enumerable.Range(0, contestants.Length) : Enumerable.Range(0, contestants.Length).Reverse())
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
        foreach (var ((name, _), (median, mean, slow)) in contestants.Zip(figures))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {median:N0} | {mean:N0} | {slow:N0} | {figures[0].Median / median:0.000} | {figures[0].Mean / mean:0.000} |"));
        }

        Console.WriteLine();
    }

    private readonly record struct Figures(double Median, double Mean, double Slow)
    {
        public static Figures Of(double[] sorted) => new(sorted[sorted.Length / 2], sorted.Average(), sorted[sorted.Length * 99 / 100]);
    }
}
