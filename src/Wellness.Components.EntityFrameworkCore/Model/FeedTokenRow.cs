using NodaTime;

namespace Wellness.EntityFrameworkCore;

/// <summary>The hash of a secret that opens a practitioner's feed.</summary>
internal sealed class FeedTokenRow
{
    public required string Hash { get; set; }

    public required string Practitioner { get; set; }

    public Instant CreatedAt { get; set; }

    public Instant? RevokedAt { get; set; }
}
