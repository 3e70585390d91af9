using System.Diagnostics;

namespace BodyWisdom.Tests;

/// <summary>A calendar user on a computer of their own: vdirsyncer subscribes to a feed, khal shows what came.</summary>
public sealed class CalendarClient : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("calendar-client-");

    private CalendarClient(Uri feed)
    {
        Directory.CreateDirectory(Events);
        File.WriteAllText(Path.Combine(_home.FullName, "vdirsyncer"), $"""
            [general]
            status_path = "{_home.FullName}/status"
            [pair feed]
            a = "remote"
            b = "local"
            collections = null
            conflict_resolution = "a wins"
            [storage remote]
            type = "http"
            url = "{feed}"
            [storage local]
            type = "filesystem"
            path = "{Events}"
            fileext = ".ics"
            """);
        File.WriteAllText(Path.Combine(_home.FullName, "khal"), $"""
            [calendars]
            [[feed]]
            path = {Events}
            readonly = True
            [locale]
            local_timezone = America/New_York
            default_timezone = America/New_York
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            [sqlite]
            path = {_home.FullName}/khal.db
            """);
    }

    private string Events => Path.Combine(_home.FullName, "events");

    /// <summary>Subscribes to a feed; the test is skipped where a program is not installed.</summary>
    public static async Task<CalendarClient> SubscribeAsync(Uri feed)
    {
        foreach (var program in new[] { "/usr/bin/vdirsyncer", "/usr/bin/khal" })
        {
            Assert.SkipUnless(File.Exists(program), $"{program} is not there: install the package {Path.GetFileName(program)}.");
        }

        var client = new CalendarClient(feed);
        await client.RunAsync("/usr/bin/vdirsyncer", "discover");
        return client;
    }

    /// <summary>Reads the feed, and says what changed by it.</summary>
    public async Task<string> SyncAsync() => await RunAsync("/usr/bin/vdirsyncer", "sync");

    /// <summary>Each event's file, by name, as it is now.</summary>
    public async Task<SortedDictionary<string, string>> FilesAsync()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(Events))
        {
            files[Path.GetFileName(path)] = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        }

        return files;
    }

    /// <summary>What khal shows of the coming year: a line for each event.</summary>
    public async Task<string[]> ListAsync() =>
        (await RunAsync("/usr/bin/khal", "list", "--notstarted", "--day-format", "", "--format", "{start} {end-time} {title} {status}", "today", "366d"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public void Dispose() => _home.Delete(recursive: true);

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var name = Path.GetFileName(program);
        var start = new ProcessStartInfo(program, ["-c", Path.Combine(_home.FullName, name), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (variable, value) in new[] { ("HOME", _home.FullName), ("LANG", "C.UTF-8"), ("LC_ALL", "C.UTF-8"), ("TZ", "America/New_York") })
        {
            start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, $"{name} {string.Join(' ', arguments)}: {output}{await error}");
        return output + await error;
    }
}
