using System.Security.Cryptography;
using System.Text;

namespace Wellness.Bookings;

/// <summary>Under which the bookings of one client are found together: a hash of their e-mail address.</summary>
/// <remarks>
/// Upper and lower case are one address. Nobody proves at booking that an address is theirs, so what is found by it goes
/// only where that address is read, or to whom the practice knows: never to a page because somebody has just booked with it.
/// </remarks>
public readonly record struct ClientKey
{
    private const int Length = 64;

    private ClientKey(string value) => Value = value;

    /// <summary>64 hexadecimal digits in lower case; null only in a default value, which is nobody's.</summary>
    public string? Value { get; }

    /// <summary>The key of an e-mail address.</summary>
    /// <param name="email">The address; space around it is passed over.</param>
    /// <exception cref="ArgumentException"><paramref name="email"/> is empty.</exception>
    public static ClientKey Of(string email)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant()))));
    }

    /// <summary>Reads a key that a store kept; null for anything that is not 64 hexadecimal digits in lower case.</summary>
    public static ClientKey? TryParse(string? text) =>
        text is { Length: Length } && text.All(character => char.IsAsciiHexDigitLower(character)) ? new ClientKey(text) : null;
}
