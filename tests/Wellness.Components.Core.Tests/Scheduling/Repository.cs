namespace Wellness.Scheduling;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The path of one of its files.</summary>
    public static string File(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "global.json")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No repository above the tests.");
        }

        return Path.Combine([folder.FullName, .. path]);
    }
}
