using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>The id of a class: bookings that share practitioner, service, area, start and end share it, whoever makes them.</summary>
internal static class SessionId
{
    /// <summary>A version 8 UUID (RFC 9562) from a SHA-256.</summary>
    public static Guid Of(Booking booking)
    {
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{booking.Practitioner}\n{booking.Service}\n{booking.Area}\n{booking.Start.ToUnixTimeTicks()}\n{booking.End.ToUnixTimeTicks()}");
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes[..16], bigEndian: true);
    }
}
