using System.Security.Cryptography;
using System.Text;

namespace Wellness.Bookings;

/// <summary>What a store finds a client's bookings by: a hash of the e-mail address, whose letters' case does not matter.</summary>
/// <remarks>It can be guessed from an address, so it is personal data like the address itself and goes with it.</remarks>
public static class ClientHash
{
    /// <summary>The SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(string email)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())));
    }
}
