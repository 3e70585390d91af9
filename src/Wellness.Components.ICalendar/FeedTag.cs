using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>Entity tags that are worked out from a version alone, and differ wherever the bytes could.</summary>
internal sealed class FeedTag
{
    private readonly byte[] _fingerprint;

    /// <param name="kind">Which kind of feed, and how it is told.</param>
    /// <param name="fixedParts">Bytes that stand for the practice, the language and the zone: a restart with others gives other bytes for the same version of the bookings.</param>
    public FeedTag(string kind, params IEnumerable<byte[]> fixedParts)
    {
        var content = new ArrayBufferWriter<byte>();
        content.Write(Encoding.UTF8.GetBytes($"{typeof(FeedTag).Module.ModuleVersionId:N}{kind}"));
        foreach (var part in fixedParts)
        {
            content.Write(part);
        }

        _fingerprint = SHA256.HashData(content.WrittenSpan);
    }

    public string Of(byte[] header, string version) => Quote(SHA256.HashData([.. _fingerprint, .. header, .. Encoding.UTF8.GetBytes(version)]));

    /// <summary>Without a version: by the bytes themselves.</summary>
    public static string Of(byte[][] parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }

        return Quote(hash.GetHashAndReset());
    }

    /// <summary>A booking of each service with each practitioner: their events hold every text that the practice gives.</summary>
    public static IEnumerable<Booking> Samples(Practice practice) =>
        from service in practice.Services
        from practitioner in practice.PractitionersOf(service)
        select new Booking
        {
            Id = Guid.Empty,
            Status = BookingStatus.Confirmed,
            Service = service.Slug,
            Practitioner = practitioner.Slug,
            Start = Instant.FromUtc(2026, 1, 1, 12, 0),
            End = Instant.FromUtc(2026, 1, 1, 13, 0),
            LocalStart = new LocalDateTime(2026, 1, 1, 12, 0),
            TimeZone = practice.TimeZone.Id,
            BufferBefore = Duration.FromMinutes(5),
            BufferAfter = Duration.FromMinutes(5),
            CreatedAt = NodaConstants.UnixEpoch,
            ChangedAt = NodaConstants.UnixEpoch,
        };

    private static string Quote(byte[] hash) => $"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}\"";
}
