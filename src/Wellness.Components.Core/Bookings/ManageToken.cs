using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Wellness.Bookings;

/// <summary>The secret of a manage link or a feed: 256 bits, of which only the SHA-256 is ever stored.</summary>
/// <remarks>It prints as nothing, so that no log, error or page shows it by accident; <see cref="Reveal"/> is for the link itself.</remarks>
public sealed record ManageToken
{
    private const int Size = 32;

    /// <summary>How long after the session the client's link still opens: 90 days.</summary>
    public static Duration Life { get; } = Duration.FromDays(90);

    private readonly string _secret;

    private ManageToken(string secret) => _secret = secret;

    /// <summary>A new one from the system's random numbers.</summary>
    public static ManageToken Create() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Size)));

    /// <summary>The one that belongs to a form's idempotency key, so that a retry answers with the same link.</summary>
    /// <param name="idempotencyKey">The key of the request that booked.</param>
    public static ManageToken Derive(string idempotencyKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(idempotencyKey);
        return new(Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(idempotencyKey), "wellness manage link"u8)));
    }

    /// <summary>The one that a booking's messages carry: the same each time, so that a message sent twice has one link.</summary>
    /// <param name="key">A secret of the site's own, at least 32 bytes.</param>
    /// <param name="booking">The booking that it opens.</param>
    /// <exception cref="ArgumentException">The key is shorter.</exception>
    public static ManageToken ForMessages(ReadOnlySpan<byte> key, Guid booking)
    {
        if (key.Length < Size)
        {
            throw new ArgumentException($"The key has {key.Length} bytes; it needs {Size}.", nameof(key));
        }

        return new(Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"wellness message link {booking:N}"))));
    }

    /// <summary>When the link to a session stops working: <see cref="Life"/> after its end.</summary>
    /// <param name="end">When the session ends.</param>
    public static Instant ExpiryFor(Instant end) => end + Life;

    /// <summary>Reads a token from a link; null for anything that is not 43 characters of base64url.</summary>
    public static ManageToken? TryParse(string? text) =>
        text is { Length: 43 } && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') ? new(text) : null;

    /// <summary>The secret, for the link that goes to its owner and nowhere else.</summary>
    public string Reveal() => _secret;

    /// <summary>The SHA-256 of the secret in lower-case hexadecimal: what a store keeps and looks up.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(_secret)));

    /// <summary>Only that there is one.</summary>
    public override string ToString() => "ManageToken (not shown)";
}
