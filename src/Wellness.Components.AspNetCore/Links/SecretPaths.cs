using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Wellness.AspNetCore.Links;

/// <summary>Knows which addresses carry a secret, and how they read without it.</summary>
/// <remarks>
/// A secret has 43 characters and the ids that stand in the same place have 36, so everything longer counts as one: also
/// an address that was copied with a full stop behind it.
/// </remarks>
internal sealed class SecretPaths
{
    /// <summary>What stands where the secret stood.</summary>
    public const string Placeholder = "redacted";

    /// <summary>Below it are the feeds that calendar apps subscribe to.</summary>
    public const string FeedsPath = "/wellness/feeds";

    private const string FeedSuffix = ".ics";
    private const int ShortestPath = 40;
    private readonly Regex _secret;

    public SecretPaths(IOptions<WellnessOptions> options)
    {
        ManagePath = options.Value.ManagePath;
        _secret = new Regex(
            $"({Regex.Escape(ManagePath)}/|{Regex.Escape(FeedsPath)}/)([^/]{{37,}})",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    /// <summary>Where the site's manage page stands.</summary>
    public string ManagePath { get; }

    public static string FeedPath(string secret) => $"{FeedsPath}/{secret}{FeedSuffix}";

    public static string Guard(string path) =>
        path is ['/', _, ..] && path[^1] != '/' && path.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '-' or '_' or '.')
            ? path
            : throw new ArgumentException(
                $"'{path}' is not a path such as /manage: a slash first and none last, letters a to z, digits and hyphens.", nameof(path));

    public string ManageLink(string secret) => $"{ManagePath}/{secret}";

    /// <summary>The path as others may see it, and the secret it carried; null for a path without one.</summary>
    public SecretLink? Split(string path)
    {
        if (path.Length < ShortestPath || _secret.Match(path) is not { Success: true } match)
        {
            return null;
        }

        var secret = match.Groups[2].Value;
        var rest = match.Index + match.Length;
        var shown = string.Concat(path.AsSpan(0, match.Index), Redact(match), _secret.Replace(path[rest..], Redact));
        return new SecretLink(shown, path, Unsuffixed(secret));
    }

    private static string Redact(Match match) =>
        match.Groups[1].Value + Placeholder + (match.Value.EndsWith(FeedSuffix, StringComparison.OrdinalIgnoreCase) ? FeedSuffix : "");

    private static string Unsuffixed(string secret) =>
        secret.EndsWith(FeedSuffix, StringComparison.OrdinalIgnoreCase) ? secret[..^FeedSuffix.Length] : secret;
}
