namespace Wellness.StructuredData;

/// <summary>A page on the way from the site's start to a page.</summary>
/// <param name="Name">As the visible trail writes it.</param>
/// <param name="Path">The page's path on the site, beginning with a slash.</param>
public sealed record Breadcrumb(string Name, string Path);
