namespace Wellness.EntityFrameworkCore;

/// <summary>Slugs in one column, with a space between: a booking's resources in their order, read with its row.</summary>
internal static class ResourceText
{
    /// <summary>Null for none.</summary>
    public static string? Write(IReadOnlyList<string> slugs) => slugs.Count == 0 ? null : string.Join(' ', slugs);

    public static string[] Read(string? column) => column is null ? [] : column.Split(' ');
}
