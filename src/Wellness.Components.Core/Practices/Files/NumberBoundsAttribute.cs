namespace Wellness.Practices.Files;

/// <summary>The bounds of a number property, or of each entry of a list of numbers; both inclusive.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NumberBoundsAttribute(int least, int most) : Attribute
{
    public int Least { get; } = least;

    public int Most { get; } = most;

    /// <summary>The number is a whole multiple of this; 0, for anything, by default.</summary>
    public double Step { get; init; }
}
