using System.Buffers.Text;
using System.Security.Cryptography;

namespace Wellness.Components;

/// <summary>The random key of a form, made when it is rendered: sending the form again with it changes nothing.</summary>
internal static class BookingKey
{
    /// <summary>43 characters of base64url: 256 bits from the system's random numbers.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whether a form that came back has a key of ours, not none and not a changed one.</summary>
    public static bool IsOurs(string? key) =>
        key is { Length: 43 } && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    /// <summary>The key of a form that came back, or a new one.</summary>
    public static string KeepOrCreate(string? key) => IsOurs(key) ? key! : Create();
}
