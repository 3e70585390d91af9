using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>A practitioner's feed as it reads on some day, at some version of their appointments.</summary>
/// <param name="version">The version of the appointments.</param>
/// <param name="day">The local date, which decides what is too old to be shown.</param>
/// <param name="changed">When what it shows last changed.</param>
/// <param name="body">The bytes.</param>
internal sealed class FeedSnapshot(long version, LocalDate day, Instant changed, byte[] body)
{
    private static readonly Duration Second = Duration.FromSeconds(1);

    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>Of the bytes themselves, so that it holds across restarts and changes when a service's name does.</summary>
    public EntityTagHeaderValue Tag { get; } = new($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");

    public bool IsOf(long otherVersion, LocalDate otherDay) => version == otherVersion && day == otherDay;

    /// <summary>When it last changed, in the whole seconds that HTTP has; null while the same second could bring another change.</summary>
    public Instant? LastModified(Instant now)
    {
        var seconds = Instant.FromUnixTimeSeconds(changed.ToUnixTimeSeconds());
        return now >= seconds + 2 * Second ? seconds : null;
    }
}
