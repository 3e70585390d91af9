namespace BodyWisdom.SignIn;

/// <summary>Addresses that come from a request and must not lead away from the site.</summary>
internal static class LocalPath
{
    /// <summary>A path of this site as it stands, or another where it is none: an address elsewhere, or one that a browser could read so.</summary>
    public static string Or(string? path, string standard) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) && !path.Contains('\\', StringComparison.Ordinal)
            ? path : standard;
}
