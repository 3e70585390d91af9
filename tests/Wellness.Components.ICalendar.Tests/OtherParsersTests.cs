using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Wellness.Scheduling;

namespace Wellness.ICalendar;

/// <summary>What the parsers behind other people's calendars read: libical (GNOME, Android's apps), python-icalendar (Home Assistant, khal), ical.js (Thunderbird, Nextcloud).</summary>
public sealed class OtherParsersTests : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private static readonly string Clients = FindClients();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("wellness-forms-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task PythonIcalendar_EveryForm_ReadsWhatWasWritten()
    {
        Assert.SkipUnless(File.Exists(Python), $"{Python} is not there.");
        return AgreeAsync(Python, "parse_icalendar.py");
    }

    [Fact]
    public Task Libical_EveryForm_ReadsWhatWasWritten()
    {
        Assert.SkipUnless(File.Exists(Python), $"{Python} is not there.");
        return AgreeAsync(Python, "parse_libical.py");
    }

    [Fact]
    public Task IcalJs_EveryForm_ReadsWhatWasWritten()
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Clients, "node_modules", "ical.js")), "ical.js is not there: run npm ci in tests/calendar-clients.");
        return AgreeAsync("node", "parse.mjs");
    }

    private async Task AgreeAsync(string program, string script)
    {
        var expected = new List<string>();
        foreach (var (name, bytes) in Forms.All())
        {
            await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, name), bytes, TestContext.Current.CancellationToken);
            var calendar = Parsed.Calendar(bytes);
            expected.AddRange(calendar.Events.Select(one => $"{name}|{calendar.Method}|{one.Uid}|{Utc(one.Start!.AsUtc)}|{Utc(one.End!.AsUtc)}|{one.Status}"));
        }

        var start = Instant.FromUtc(2026, 12, 7, 15, 0);
        var busy = new BusyCalendar(Sample.Practice()).FreeBusy(
            "heather", [new BusyInterval(start, start + Duration.FromHours(1)), new BusyInterval(start + Duration.FromHours(3), start + Duration.FromHours(4))], start, start + Duration.FromDays(1));
        await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "free-busy"), busy.ToArray(), TestContext.Current.CancellationToken);
        expected.Add("free-busy|PUBLISH|free-busy-heather@bodywisdom.example|2026-12-07T15:00:00Z|2026-12-07T16:00:00Z|BUSY");
        expected.Add("free-busy|PUBLISH|free-busy-heather@bodywisdom.example|2026-12-07T18:00:00Z|2026-12-07T19:00:00Z|BUSY");

        var lines = await RunAsync(program, Path.Combine(Clients, script), _folder.FullName);

        lines.Except(expected).ShouldBeEmpty("read, and not written");
        expected.Except(lines).ShouldBeEmpty("written, and not read");
        lines.Length.ShouldBe(expected.Count);
    }

    private static string Utc(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static async Task<string[]> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(process.ExitCode != 0 && (await error).Contains(" is not there.", StringComparison.Ordinal), (await error).Trim());
        process.ExitCode.ShouldBe(0, await error);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static string FindClients()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Wellness.Components.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests", "calendar-clients");
    }
}
