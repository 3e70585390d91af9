namespace Wellness.StructuredData;

/// <summary>The absolute addresses of a site's pages and of the nodes that stand on them.</summary>
internal sealed class SiteAddresses
{
    private readonly string _prefix;

    public SiteAddresses(Uri site)
    {
        _prefix = site.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Root = Page("/");
    }

    /// <summary>The site's start.</summary>
    public string Root { get; }

    /// <summary>A page by its path below the site's start: never another site, whatever the path holds.</summary>
    public string Page(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith('/') && !path.Contains('#', StringComparison.Ordinal)
            ? new Uri($"{_prefix}/{path.TrimStart('/')}").AbsoluteUri
            : throw new ArgumentException($"The path '{path}' doesn't begin with a slash, or names a part of a page.", nameof(path));
    }

    /// <summary>The id of a node that belongs to the site as a whole.</summary>
    public string Id(string name) => $"{Root}#{name}";

    /// <summary>The id of a node that belongs to a page.</summary>
    public string Id(string path, string name) => $"{Page(path)}#{name}";
}
