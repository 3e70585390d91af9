namespace Wellness.Practices;

/// <summary>A town, lake shore or other region that the practice serves (schema.org <c>areaServed</c>).</summary>
public sealed record ServiceArea
{
    /// <param name="slug">Unique within the practice; the anchor on the areas page.</param>
    /// <param name="name">The name as the practice writes it.</param>
    /// <param name="kind">What the area is.</param>
    /// <param name="region">The state, province or county that it lies in.</param>
    /// <param name="country">An ISO 3166-1 code of two capital letters.</param>
    /// <exception cref="ArgumentException">A text is empty, a code malformed or <paramref name="kind"/> not a value of its type.</exception>
    public ServiceArea(string slug, string name, ServiceAreaKind kind, string region, string country)
    {
        Slug = Guard.Slug(slug);
        Name = Guard.Text(name);
        Kind = Enum.IsDefined(kind) ? kind : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of service area.");
        Region = Guard.Text(region);
        Country = CountryCode.Guard(country);
    }

    /// <summary>The anchor: lower-case letters, digits and hyphens.</summary>
    public string Slug { get; }

    /// <summary>The name as the practice writes it.</summary>
    public string Name { get; }

    /// <summary>What the area is.</summary>
    public ServiceAreaKind Kind { get; }

    /// <summary>The state, province or county.</summary>
    public string Region { get; }

    /// <summary>The ISO 3166-1 code, two capital letters.</summary>
    public string Country { get; }

    /// <summary>The area's middle, for the map and the markup; null by default.</summary>
    public GeoCoordinates? Geo { get; init; }

    /// <summary>For a <see cref="ServiceAreaKind.GeoCircle"/>, how far from <see cref="Geo"/>, in metres: 1 to 500,000; null by default.</summary>
    public int? RadiusMetres { get; init => field = value is { } metres ? Guard.Between(metres, 1, Bounds.LargestRadiusMetres) : null; }

    /// <summary>For <see cref="ServiceAreaKind.PostalCodes"/>, the codes; empty by default.</summary>
    public IReadOnlyList<string> PostalCodes { get; init => field = Guard.Texts(value); } = [];

    /// <summary>What working there means for a client, in a sentence; null by default.</summary>
    public string? Description { get; init => field = Guard.OptionalText(value); }
}
