namespace Wellness.Practices;

/// <summary>A place the practice works from.</summary>
/// <remarks>Where clients don't come to it, its street never leaves the model: pages and markup ask <see cref="ClientsVisit"/> first.</remarks>
public sealed record PracticeLocation
{
    /// <param name="slug">Unique within the practice.</param>
    /// <param name="name">What the practice calls the place.</param>
    /// <param name="address">Where it is.</param>
    /// <exception cref="ArgumentException">A text is empty or <paramref name="slug"/> is not a slug.</exception>
    public PracticeLocation(string slug, string name, PostalAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Slug = Guard.Slug(slug);
        Name = Guard.Text(name);
        Address = address;
    }

    /// <summary>Unique within the practice.</summary>
    public string Slug { get; }

    /// <summary>What the practice calls the place.</summary>
    public string Name { get; }

    /// <summary>Where it is.</summary>
    public PostalAddress Address { get; }

    /// <summary>Whether clients come here; false by default, and then no page or markup shows a street or an exact point.</summary>
    public bool ClientsVisit { get; init; }

    /// <summary>The point on the map; null by default.</summary>
    public GeoCoordinates? Geo { get; init; }
}
