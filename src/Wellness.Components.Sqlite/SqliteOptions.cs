namespace Wellness.Sqlite;

/// <summary>Where the embedded database is.</summary>
public sealed class SqliteOptions
{
    /// <summary>The path of the database file; its folder is made if it is not there.</summary>
    /// <value>
    /// <c>data/wellness.db</c> by default. A relative path starts at the application's content root, or at the current
    /// directory where there is no host.
    /// </value>
    /// <exception cref="ArgumentException">The value is null or blank.</exception>
    public string Path
    {
        get;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    } = System.IO.Path.Combine("data", "wellness.db");
}
