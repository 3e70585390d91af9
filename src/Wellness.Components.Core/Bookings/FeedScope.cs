using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>What a feed token opens: the appointments of one practitioner, or those of one client.</summary>
public sealed record FeedScope
{
    /// <summary>A practitioner's appointments.</summary>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="privacy">How much the feed tells about clients.</param>
    /// <param name="buffers">Whether the time before and after a session is shown too, as blocks that leave the time free.</param>
    /// <exception cref="ArgumentException"><paramref name="practitioner"/> is not a slug.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="privacy"/> is not a value of its type.</exception>
    public FeedScope(string practitioner, FeedPrivacy privacy = FeedPrivacy.Name, bool buffers = false)
    {
        if (!Enum.IsDefined(privacy))
        {
            throw new ArgumentOutOfRangeException(nameof(privacy), privacy, "Not a level of privacy.");
        }

        Practitioner = Guard.Slug(practitioner);
        Privacy = privacy;
        Buffers = buffers;
    }

    /// <summary>A client's own appointments.</summary>
    /// <param name="client">Whose, and not the default value, which is nobody's.</param>
    /// <exception cref="ArgumentException"><paramref name="client"/> is the default value.</exception>
    public FeedScope(ClientKey client) => Client = client.Value is null
        ? throw new ArgumentException("The key is nobody's.", nameof(client)) : client;

    /// <summary>The practitioner's slug; null for a client's feed.</summary>
    public string? Practitioner { get; }

    /// <summary>The client; null for a practitioner's feed.</summary>
    public ClientKey? Client { get; }

    /// <summary>How much a practitioner's feed tells about clients; a client's own is not asked.</summary>
    public FeedPrivacy Privacy { get; }

    /// <summary>Whether a practitioner's feed shows the time before and after a session too.</summary>
    public bool Buffers { get; }
}
