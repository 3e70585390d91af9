using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace Wellness.Bookings;

/// <summary>What a store is told instead of secrets and ids.</summary>
internal static class RequestHashes
{
    private const string BookScope = "book";

    /// <summary>A visitor's id, so that a read of the store finds nobody's cookie.</summary>
    public static string Visitor(string visitor) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes("visitor " + visitor)));

    /// <summary>The key of a booking: its hash, and a digest of all that was asked with it.</summary>
    public static ClaimKey Book(BookingRequest request, ClientDetails client)
    {
        var key = Encoding.UTF8.GetBytes(request.IdempotencyKey);
        var asked = string.Join('\n', [
            Field(request.Service), Field(request.Practitioner), Field(client.Name), Field(client.Email), Field(client.Telephone), Field(client.Note),
            Field(request.Area), Field(request.IsNewClient?.ToString(CultureInfo.InvariantCulture)),
            DurationPattern.Roundtrip.Format(request.Duration), InstantPattern.ExtendedIso.Format(request.Start)]);
        return new ClaimKey(BookScope, Hex(SHA256.HashData(key)), Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(asked))));
    }

    /// <summary>With its length in front, so that no two different lists of fields read the same.</summary>
    private static string Field(string? value) =>
        value is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{value.Length}:{value}");

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
