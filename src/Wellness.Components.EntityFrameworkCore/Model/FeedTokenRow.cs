using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>The hash of a secret that opens a practitioner's or a client's feed.</summary>
internal sealed class FeedTokenRow
{
    public Guid Id { get; set; }

    public required string Hash { get; set; }

    /// <summary>Null for a client's feed.</summary>
    public string? Practitioner { get; set; }

    /// <summary>Null for a practitioner's feed.</summary>
    public string? ClientKey { get; set; }

    public FeedPrivacy Privacy { get; set; }

    public bool Buffers { get; set; }

    public Instant CreatedAt { get; set; }

    public Instant? RevokedAt { get; set; }

    public FeedScope Scope => Practitioner is { } practitioner
        ? new FeedScope(practitioner, Privacy, Buffers)
        : new FeedScope(Wellness.Bookings.ClientKey.TryParse(ClientKey)
            ?? throw new InvalidOperationException($"The feed token {Id} names neither a practitioner nor a client."));

    public FeedToken ToToken() => new(Id, Scope, CreatedAt);
}
