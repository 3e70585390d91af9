using System.Globalization;

namespace Wellness.Race;

/// <summary>What a writer tried and what was acknowledged to it: one line each, with the system before the next attempt begins.</summary>
internal sealed class RaceLog : IDisposable
{
    private const string Tried = "try";
    private readonly StreamWriter _writer;

    public RaceLog(string folder, int worker, int writer) =>
        _writer = new StreamWriter(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{worker}-{writer}.log")), append: true) { AutoFlush = true };

    public void Try(int attempt) => Write($"{Tried} {attempt}");

    public void Acknowledge(int attempt, Acknowledged what, Guid booking) => Write($"{what} {attempt} {booking}");

    /// <summary>The attempt has its last answer.</summary>
    public void End(int attempt) => Write($"{Acknowledged.End} {attempt}");

    public void Dispose() => _writer.Dispose();

    public static IReadOnlyList<Line> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.log").SelectMany(ReadShared).Select(line => line.Split(' '))
            .Where(parts => parts[0] != Tried)
            .Select(parts => new Line(
                Enum.Parse<Acknowledged>(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture), parts.Length > 2 ? Guid.Parse(parts[2]) : null)),
    ];

    /// <summary>Whole lines alone: a killed writer may have left half of one.</summary>
    private static string[] ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n')[..^1];
    }

    private void Write(FormattableString line) => _writer.Write(line.ToString(CultureInfo.InvariantCulture) + "\n");

    public sealed record Line(Acknowledged What, int Attempt, Guid? Booking);
}
