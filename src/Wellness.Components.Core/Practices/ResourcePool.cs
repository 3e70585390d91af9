namespace Wellness.Practices;

/// <summary>Rooms, tables or other things of one kind that sessions need and share: any free member will do.</summary>
public sealed record ResourcePool
{
    /// <param name="slug">Unique among the practice's pools; services name it.</param>
    /// <param name="name">What the practice calls the kind, such as "Treatment room".</param>
    /// <param name="members">Slugs of the things themselves, in the order in which they are taken; at least one, each unique in the practice.</param>
    /// <exception cref="ArgumentException">A text is empty, a slug malformed, or the members none or not distinct.</exception>
    public ResourcePool(string slug, string name, IEnumerable<string> members)
    {
        Slug = Guard.Slug(slug);
        Name = Guard.Text(name);
        Members = Guard.Unique(members?.Select(member => Guard.Slug(member, nameof(members))), member => member, nameof(members));
        if (Members.Count == 0)
        {
            throw new ArgumentException("A pool has at least one member.", nameof(members));
        }
    }

    /// <summary>What services name: lower-case letters, digits and hyphens.</summary>
    public string Slug { get; }

    /// <summary>What the practice calls the kind.</summary>
    public string Name { get; }

    /// <summary>Slugs of the things themselves, in the order in which they are taken; never empty.</summary>
    public IReadOnlyList<string> Members { get; }
}
