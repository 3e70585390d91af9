using Wellness.Bookings;

namespace Wellness.AspNetCore.Links;

/// <summary>The secret of the address that this request came to: a feature of the request, because its path no longer shows it.</summary>
internal sealed class SecretLink(string shownPath, string path, string secret)
{
    /// <summary>The path with a word where the secret was.</summary>
    public string ShownPath { get; } = shownPath;

    /// <summary>The path as it came.</summary>
    public string Path { get; } = path;

    /// <summary>The secret; null where it is malformed.</summary>
    public ManageToken? Token { get; } = ManageToken.TryParse(secret);
}
