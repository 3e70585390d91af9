using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;

namespace Wellness.Bookings;

/// <summary>What a store is told instead of secrets and ids.</summary>
internal static class RequestHashes
{
    private const string BookScope = "book";
    private const string MoveScope = "move";

    /// <summary>A visitor's id, so that a read of the store finds nobody's cookie.</summary>
    public static string Visitor(string visitor) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes("visitor " + visitor)));

    /// <summary>The key of a booking: its hash, and a digest of all that was asked with it.</summary>
    public static ClaimKey Book(BookingRequest request, ClientDetails client)
    {
        return Key(BookScope, request.IdempotencyKey, [
            Field(request.Service), Field(request.Practitioner), Field(client.Name), Field(client.Email), Field(client.Telephone), Field(client.Note),
            Field(request.Area), Field(request.IsNewClient?.ToString(CultureInfo.InvariantCulture)),
            DurationPattern.Roundtrip.Format(request.Duration), InstantPattern.ExtendedIso.Format(request.Start)]);
    }

    /// <summary>The key of a move: its hash, and a digest of all that was asked with it.</summary>
    public static ClaimKey Move(Guid booking, MoveRequest request) => Key(
        MoveScope, request.IdempotencyKey, [booking.ToString("N"), Field(request.Practitioner), InstantPattern.ExtendedIso.Format(request.Start)]);

    /// <summary>The key of a later date of a series, the same on each retry; where it would be too long, its hash.</summary>
    public static string Later(string key, int index)
    {
        var later = string.Create(CultureInfo.InvariantCulture, $"{key}-{index}");
        return later.Length <= RequestCheck.LongestId ? later : Hex(SHA256.HashData(Encoding.UTF8.GetBytes("series " + later)));
    }

    /// <summary>The id of what a form blocks: the same form sent again blocks once, and one that was changed blocks what it says.</summary>
    public static Guid Block(BlockRequest request)
    {
        string[] asked =
        [
            "block", request.IdempotencyKey, Field(request.Practitioner), LocalDateTimePattern.ExtendedIso.Format(request.Start),
            LocalDateTimePattern.ExtendedIso.Format(request.End), Field(request.Note),
        ];
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', asked))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static ClaimKey Key(string scope, string idempotencyKey, string[] asked)
    {
        var key = Encoding.UTF8.GetBytes(idempotencyKey);
        return new ClaimKey(
            scope, Hex(SHA256.HashData(key)), Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', asked)))));
    }

    /// <summary>With its length in front, so that no two different lists of fields read the same.</summary>
    private static string Field(string? value) =>
        value is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{value.Length}:{value}");

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
