namespace Wellness.Sqlite;

/// <summary>Where the embedded database is.</summary>
public sealed class SqliteOptions
{
    /// <summary>The path of the database file; its folder is made if it is not there.</summary>
    /// <value>
    /// Null, for <c>wellness.db</c> in the site's data folder, by default. A relative path starts at the application's
    /// content root, or at the current directory where there is no host. <c>:memory:</c> keeps everything in memory until
    /// the host is disposed of: for tests and trials.
    /// </value>
    /// <exception cref="ArgumentException">The value is blank.</exception>
    public string? Path
    {
        get;
        set
        {
            if (value is not null)
            {
                ArgumentException.ThrowIfNullOrWhiteSpace(value);
            }

            field = value;
        }
    }
}
