using System.Diagnostics;
using System.Globalization;
using MimeKit;

namespace Wellness.Mail;

/// <summary>A real SMTP server, Debian's aiosmtpd, in a process of its own; without it the tests that need one skip.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly string _folder;

    private MailServer(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <param name="mode"><c>accept</c>; <c>hold</c>, which keeps a message and never answers; or <c>refuse</c>, which knows no recipient.</param>
    /// <param name="port">Zero for a free one.</param>
    public static async Task<MailServer> StartAsync(string mode = "accept", int port = 0)
    {
        Assert.SkipUnless(File.Exists(Python), $"There is no {Python}; the mail server of these tests is Debian's python3-aiosmtpd.");
        var folder = Directory.CreateTempSubdirectory("wellness-smtp-").FullName;
        var script = Path.Combine(AppContext.BaseDirectory, "Support", "mail_server.py");
        var process = Process.Start(new ProcessStartInfo(Python, [script, folder, port.ToString(CultureInfo.InvariantCulture), mode])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        if (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            return new MailServer(process, folder, int.Parse(line, CultureInfo.InvariantCulture));
        }

        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(error.Contains("No module named", StringComparison.Ordinal), "Install Debian's python3-aiosmtpd, the mail server of these tests.");
        throw new InvalidOperationException(error);
    }

    /// <summary>What it took so far, in order, with the envelope as the header <c>X-Envelope</c>.</summary>
    public IReadOnlyList<byte[]> Files() =>
        [.. Directory.GetFiles(_folder, "*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>Waits until it has taken a number of messages.</summary>
    public async Task<IReadOnlyList<MimeMessage>> WaitForAsync(int count)
    {
        var begun = Stopwatch.GetTimestamp();
        while (Files().Count < count)
        {
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(Patience, $"{Files().Count} of {count} messages came");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return [.. Files().Select(file => MimeMessage.Load(new MemoryStream(file)))];
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
