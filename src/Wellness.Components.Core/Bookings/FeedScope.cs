using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>What a feed token opens: the appointments of one practitioner.</summary>
public sealed record FeedScope
{
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <exception cref="ArgumentException"><paramref name="practitioner"/> is not a slug.</exception>
    public FeedScope(string practitioner) => Practitioner = Guard.Slug(practitioner);

    /// <summary>The practitioner's slug.</summary>
    public string Practitioner { get; }
}
