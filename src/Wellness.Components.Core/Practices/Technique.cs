namespace Wellness.Practices;

/// <summary>One thing the practitioner does within a service, with an anchor that a reader can link to.</summary>
public sealed record Technique
{
    /// <param name="slug">Unique within its service; the anchor on the service's page.</param>
    /// <param name="name">The technique's usual name.</param>
    /// <param name="description">What the practitioner does, in the client's words.</param>
    /// <param name="purpose">What it is for.</param>
    /// <exception cref="ArgumentException">A text is empty or <paramref name="slug"/> is not a slug.</exception>
    public Technique(string slug, string name, string description, string purpose)
    {
        Slug = Guard.Slug(slug);
        Name = Guard.Text(name);
        Description = Guard.Text(description);
        Purpose = Guard.Text(purpose);
    }

    /// <summary>The anchor: lower-case letters, digits and hyphens.</summary>
    public string Slug { get; }

    /// <summary>The technique's usual name.</summary>
    public string Name { get; }

    /// <summary>What the practitioner does.</summary>
    public string Description { get; }

    /// <summary>What it is for.</summary>
    public string Purpose { get; }
}
