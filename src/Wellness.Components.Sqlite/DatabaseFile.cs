using Wellness.Bookings;

namespace Wellness.Sqlite;

/// <summary>Looks at the database file before SQLite does, whose own words for most faults are "unable to open database file".</summary>
internal static class DatabaseFile
{
    /// <summary>Makes the folder and refuses what can't become a database file.</summary>
    /// <exception cref="BookingStoreException">The path is a folder, or the file or its folder can't be written; the message says which.</exception>
    public static void Prepare(string path)
    {
        if (Directory.Exists(path))
        {
            throw Refuse(path, "it is a folder");
        }

        try
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            {
                throw Refuse(path, "it is read-only");
            }

            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            TryFolder(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Refuse(path, fault.Message, fault);
        }
    }

    /// <summary>SQLite keeps a log beside the file, so the folder must take new files, too.</summary>
    private static void TryFolder(string path)
    {
        try
        {
            using var probe = new FileStream($"{path}.{Guid.NewGuid():N}.tmp", FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refuse(path, $"the folder '{Path.GetDirectoryName(path)}' can't be written ({fault.Message})", fault);
        }
    }

    private static BookingStoreException Refuse(string path, string reason, Exception? fault = null) =>
        new($"The bookings can't be kept in the SQLite file '{path}': {reason}", fault!);
}
