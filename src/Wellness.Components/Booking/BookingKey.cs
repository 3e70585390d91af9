using System.Buffers.Text;
using System.Security.Cryptography;

namespace Wellness.Components;

/// <summary>The random key of a form, made when it is rendered: sending the form again with it changes nothing.</summary>
internal static class BookingKey
{
    /// <summary>43 characters of base64url: 256 bits from the system's random numbers.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The key of a form that came back, or a new one where it is missing or was tampered with.</summary>
    public static string KeepOrCreate(string? key) =>
        key is { Length: 43 } && key.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? key : Create();
}
