namespace Wellness.Bookings;

/// <summary>The folder for what must survive a restart and is not content, such as an embedded database; the host says where it is.</summary>
public sealed record DataFolder
{
    /// <param name="path">A full path; the folder need not be there yet.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is not a full path.</exception>
    public DataFolder(string path) => Path = System.IO.Path.IsPathFullyQualified(path)
        ? path : throw new ArgumentException($"'{path}' is not a full path.", nameof(path));

    /// <summary>Its full path.</summary>
    public string Path { get; }
}
