namespace Wellness.Practices.Files;

/// <summary>What a list property must hold.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ListRulesAttribute : Attribute
{
    /// <summary>The fewest entries; 0 by default.</summary>
    public int Least { get; init; }

    /// <summary>Whether no two entries may be alike; false by default.</summary>
    public bool Distinct { get; init; }
}
