using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace BodyWisdom.Tests;

/// <summary>The sample as its visitors meet it: a real process on a free port, with a database of its own.</summary>
public sealed class BodyWisdomSite : IAsyncDisposable
{
    private static readonly string Assembly = typeof(BodyWisdomSite).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "SampleAssembly").Value!;

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BodyWisdomSite(string dataFolder, params (string Key, string Value)[] settings)
    {
        DataFolder = dataFolder;
        var command = Command(dataFolder, "--urls", "http://127.0.0.1:0");
        foreach (var (key, value) in settings)
        {
            command.Environment[$"Wellness__{key}"] = value;
        }

        _process = Process.Start(command)!;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where the built sample is.</summary>
    public static string Folder => Path.GetDirectoryName(Assembly)!;

    /// <summary>Where it listens.</summary>
    public Uri Address => _address.Task.Result;

    /// <summary>Where its database is.</summary>
    public string DataFolder { get; }

    /// <summary>All it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts it on a data folder of its own, or on one that another process left.</summary>
    public static async Task<BodyWisdomSite> StartAsync(string? dataFolder = null, params (string Key, string Value)[] settings)
    {
        var site = new BodyWisdomSite(dataFolder ?? Directory.CreateTempSubdirectory("bodywisdom-").FullName, settings);
        var started = await Task.WhenAny(site._address.Task, site._process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(60)));
        if (started != site._address.Task)
        {
            var output = site.Output;
            await site.DisposeAsync();
            throw new InvalidOperationException($"The sample did not start:\n{output}");
        }

        return site;
    }

    /// <summary>Runs a command of the sample, such as <c>feed-token</c>, beside the running site.</summary>
    public Task<string> RunCommandAsync(params string[] arguments) => TypeIntoCommandAsync("", arguments);

    /// <summary>Runs a command that reads what is typed.</summary>
    public async Task<string> TypeIntoCommandAsync(string typed, params string[] arguments)
    {
        var (exitCode, output, error) = await RunToEndAsync(Command(DataFolder, arguments), typed);
        return exitCode == 0 ? output.Trim() : throw new InvalidOperationException(error + output);
    }

    /// <summary>Runs the sample to its end from an empty folder, which becomes its data folder, with a console that logs everything.</summary>
    public static Task<(int ExitCode, string Output, string Error)> RunLoudlyAsync(string folder, params string[] arguments)
    {
        var command = Command(folder, arguments);
        command.WorkingDirectory = folder;
        command.Environment["Logging__LogLevel__Default"] = "Debug";
        command.Environment["Logging__LogLevel__Microsoft.AspNetCore"] = "Debug";
        command.Environment["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "Debug";
        return RunToEndAsync(command, "");
    }

    /// <summary>Ends it with SIGKILL; its data folder stays.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(DataFolder, recursive: true);
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunToEndAsync(ProcessStartInfo command, string typed)
    {
        using var process = Process.Start(command)!;
        await process.StandardInput.WriteAsync(typed);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    private static ProcessStartInfo Command(string dataFolder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        start.Environment["Wellness__DataFolder"] = dataFolder;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // All visitors of these tests have one address, two mailboxes and no patience; FormLimitsTests tests the limits.
        start.Environment["Wellness__Forms__PostsPerAddress"] = "1000000";
        start.Environment["Wellness__Forms__BookingsPerEmail"] = "1000000";
        start.Environment["Wellness__Forms__LeastAge"] = "00:00:00";
        return start;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        const string Marker = "Now listening on: ";
        var at = line.IndexOf(Marker, StringComparison.Ordinal);
        if (at >= 0)
        {
            _address.TrySetResult(new Uri(line[(at + Marker.Length)..].Trim()));
        }
    }
}
