namespace Wellness.Practices;

/// <summary>Something a service can help with, named and told without a promise.</summary>
public sealed record Benefit
{
    /// <param name="name">A few words.</param>
    /// <param name="description">A sentence or two.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public Benefit(string name, string description)
    {
        Name = Guard.Text(name);
        Description = Guard.Text(description);
    }

    /// <summary>A few words.</summary>
    public string Name { get; }

    /// <summary>A sentence or two.</summary>
    public string Description { get; }
}
