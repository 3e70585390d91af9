using Wellness.Bookings;

namespace Wellness.AspNetCore.Calendars;

/// <summary>A calendar that some program writes into the data folder.</summary>
internal static class CalendarFile
{
    /// <summary>What tells a file from an address among sources.</summary>
    public const string Scheme = "file:";

    /// <summary>The full path of a file below the data folder; null where the path leads elsewhere.</summary>
    public static string? Find(DataFolder folder, string path)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder.Path)) + Path.DirectorySeparatorChar;
        var full = path.Contains('\0', StringComparison.Ordinal) ? "" : Path.GetFullPath(path, root);
        return full.StartsWith(root, StringComparison.Ordinal) && full.Length > root.Length ? full : null;
    }

    /// <summary>Reads the file, unless it is the one that <paramref name="tag"/> stands for.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="path">The path below it.</param>
    /// <param name="tag">What an earlier reading gave as its tag; null for none.</param>
    /// <param name="mostBytes">The most bytes that are read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<FetchResult> ReadAsync(DataFolder folder, string path, string? tag, int mostBytes, CancellationToken cancellationToken)
    {
        if (Find(folder, path) is not { } full)
        {
            return new FetchResult.Refused(FetchRefusal.OutsideDataFolder, path);
        }

        try
        {
            await using var file = File.OpenRead(full);
            var current = $"{File.GetLastWriteTimeUtc(file.SafeFileHandle).Ticks:x}-{file.Length:x}";
            if (current == tag)
            {
                return new FetchResult.NotModified();
            }

            if (file.Length > mostBytes)
            {
                return new FetchResult.Refused(FetchRefusal.TooLarge, $"more than {mostBytes} bytes");
            }

            var bytes = new byte[file.Length];
            var count = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
            return new FetchResult.Fetched(bytes.AsMemory(0, count), current, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return new FetchResult.Refused(FetchRefusal.Unreachable, path);
        }
    }
}
