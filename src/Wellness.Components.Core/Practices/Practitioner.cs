namespace Wellness.Practices;

/// <summary>Somebody who gives sessions (schema.org <c>Person</c>).</summary>
public sealed record Practitioner
{
    /// <param name="slug">Unique within the practice; the practitioner's place in addresses.</param>
    /// <param name="name">As clients know them.</param>
    /// <param name="services">Slugs of the services they give; at least one, each once.</param>
    /// <exception cref="ArgumentException">A text is empty, a slug malformed, or the services none or not distinct.</exception>
    public Practitioner(string slug, string name, IEnumerable<string> services)
    {
        Slug = Guard.Slug(slug);
        Name = Guard.Text(name);
        Services = Guard.Unique(services?.Select(service => Guard.Slug(service, nameof(services))), service => service, nameof(services));
        if (Services.Count == 0)
        {
            throw new ArgumentException("A practitioner gives at least one service.", nameof(services));
        }
    }

    /// <summary>The practitioner's place in addresses: lower-case letters, digits and hyphens.</summary>
    public string Slug { get; }

    /// <summary>As clients know them.</summary>
    public string Name { get; }

    /// <summary>Slugs of the services they give; never empty.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>Their own hours; null, for the practice's hours, by default.</summary>
    public PracticeHours? Hours { get; init; }

    /// <summary>What they are, such as "Licensed massage therapist"; null by default.</summary>
    public string? JobTitle { get; init => field = Guard.OptionalText(value); }

    /// <summary>A licence number, where the practitioner has one; null by default.</summary>
    public string? LicenseNumber { get; init => field = Guard.OptionalText(value); }

    /// <summary>The state or body that gave the licence; null by default.</summary>
    public string? LicenseState { get; init => field = Guard.OptionalText(value); }

    /// <summary>Certificates and memberships, in the practitioner's words; empty by default.</summary>
    public IReadOnlyList<string> Credentials { get; init => field = Guard.Texts(value); } = [];

    /// <summary>A few sentences for clients; null by default.</summary>
    public string? Biography { get; init => field = Guard.OptionalText(value); }
}
