using NodaTime;

namespace Wellness.Practices;

/// <summary>Something a client can book: what it is, the lengths it comes in, and what a page says about it (schema.org <c>Service</c>).</summary>
public sealed record ServiceOffering
{
    private static readonly Duration LongestBuffer = Duration.FromMinutes(Bounds.LongestBufferMinutes);

    /// <param name="slug">Unique within the practice; the service's place in addresses.</param>
    /// <param name="name">The service's usual name.</param>
    /// <param name="summary">A sentence or two for cards and search results.</param>
    /// <param name="lengths">At least one; no two of the same duration. They are kept shortest first.</param>
    /// <exception cref="ArgumentException">A text is empty, <paramref name="slug"/> is not a slug, or the lengths are none or not distinct.</exception>
    public ServiceOffering(string slug, string name, string summary, IEnumerable<SessionLength> lengths)
    {
        Slug = Guard.Slug(slug);
        Name = Guard.Text(name);
        Summary = Guard.Text(summary);
        Lengths = Guard.Unique(Guard.List(lengths).OrderBy(length => length.Duration), length => $"{length.Minutes} minutes", nameof(lengths));
        if (Lengths.Count == 0)
        {
            throw new ArgumentException("A service is offered in at least one length.", nameof(lengths));
        }
    }

    /// <summary>The service's place in addresses: lower-case letters, digits and hyphens.</summary>
    public string Slug { get; }

    /// <summary>The service's usual name.</summary>
    public string Name { get; }

    /// <summary>A sentence or two for cards and search results.</summary>
    public string Summary { get; }

    /// <summary>The lengths it comes in, shortest first; never empty.</summary>
    public IReadOnlyList<SessionLength> Lengths { get; }

    /// <summary>Time that the practitioner needs before the client comes.</summary>
    /// <value>From zero to 8 hours; zero by default. Elapsed time, not part of the session.</value>
    public Duration BufferBefore { get; init => field = Guard.Between(value, Duration.Zero, LongestBuffer); }

    /// <summary>Time that the practitioner needs after the client has left.</summary>
    /// <value>From zero to 8 hours; zero by default. Elapsed time, not part of the session.</value>
    public Duration BufferAfter { get; init => field = Guard.Between(value, Duration.Zero, LongestBuffer); }

    /// <summary>How many clients one session takes; a class has more than one.</summary>
    /// <value>From 1 to 1,000; 1 by default.</value>
    public int Capacity { get; init => field = Guard.Between(value, 1, Bounds.MostSeats); } = 1;

    /// <summary>Slugs of the resource pools of which a session needs one member each, buffers included; empty by default.</summary>
    public IReadOnlyList<string> Resources { get; init => field = Guard.Unique(value, pool => pool); } = [];

    /// <summary>Whether the practitioner comes to the client, so that booking asks for one of the practice's service areas.</summary>
    /// <value>False by default. Where the practice lists no areas, none is asked.</value>
    public bool VisitsClients { get; init; }

    /// <summary>Whether a booking is a request that the practice approves or declines; until then it takes its time.</summary>
    /// <value>False by default.</value>
    public bool RequiresApproval { get; init; }

    /// <summary>When it is given, for a class or another service with hours of its own; they stand in place of the practitioner's.</summary>
    /// <value>
    /// Null, for the practitioner's hours, by default. On a date for which the practitioner has special hours, only what
    /// lies inside both is open, so that a holiday closes everything.
    /// </value>
    public PracticeHours? Hours { get; init; }

    /// <summary>The first local date on which it is given; null, for no such bound, by default.</summary>
    public LocalDate? ValidFrom { get; init; }

    /// <summary>The last local date on which it is given, inclusive; null, for no such bound, by default. Before <see cref="ValidFrom"/> it is never given.</summary>
    public LocalDate? ValidThrough { get; init; }

    /// <summary>What is asked of people who come for the first time; null, for nothing, by default.</summary>
    /// <exception cref="ArgumentException">It allows a length that the service is not offered in.</exception>
    public NewClientPolicy? NewClients
    {
        get;
        init => field = value is null || value.Lengths.All(length => Length(length) is not null)
            ? value : throw new ArgumentException($"'{Slug}' is not offered in every length that new clients may have.", nameof(value));
    }

    /// <summary>The slug of the intake form that its clients fill in; null, for the practice's own, by default.</summary>
    public string? Intake { get; init => field = value is null ? null : Guard.Slug(value); }

    /// <summary>What it is, in paragraphs of plain text; empty by default.</summary>
    public IReadOnlyList<string> Description { get; init => field = Guard.Texts(value); } = [];

    /// <summary>What the practitioner does; empty by default.</summary>
    public IReadOnlyList<Technique> Techniques { get; init => field = Guard.Unique(value, technique => technique.Slug); } = [];

    /// <summary>What it can help with; empty by default.</summary>
    public IReadOnlyList<Benefit> Benefits { get; init => field = Guard.Unique(value, benefit => benefit.Name); } = [];

    /// <summary>What happens in a session, in order; empty by default.</summary>
    public IReadOnlyList<string> Expectations { get; init => field = Guard.Texts(value); } = [];

    /// <summary>Why this and not something else, in paragraphs of plain text; empty by default.</summary>
    public IReadOnlyList<string> Reasons { get; init => field = Guard.Texts(value); } = [];

    /// <summary>Who should ask a doctor first; empty by default.</summary>
    public IReadOnlyList<string> Cautions { get; init => field = Guard.Texts(value); } = [];

    /// <summary>Questions about this service; empty by default.</summary>
    public IReadOnlyList<Faq> Questions { get; init => field = Guard.Unique(value, faq => faq.Slug); } = [];

    /// <summary>Whether the texts speak of health, so that a disclaimer stands below them.</summary>
    /// <value>True by default.</value>
    public bool MakesHealthClaims { get; init; } = true;

    /// <summary>The offered length of a duration, or null where the service hasn't it.</summary>
    public SessionLength? Length(Duration duration) => Lengths.FirstOrDefault(length => length.Duration == duration);
}
