using Microsoft.AspNetCore.Components;
using Wellness.StructuredData;

namespace Wellness.Components;

/// <summary>The way from the site's start to this page; the page itself stands last and is no link.</summary>
/// <remarks>A trail of two or more joins the page's structured data.</remarks>
public sealed partial class Breadcrumbs
{
    private readonly PageGraphEntry _entry = new();

    /// <summary>From the start to this page.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<Breadcrumb> Trail { get; set; } = [];

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private PageGraph Graph { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => _entry.Dispose();

    /// <inheritdoc/>
    protected override void OnParametersSet() => _entry.Show(Trail, Graph.Add);

    // Below the site's base, so that a site in a folder keeps its links; "./" is the base itself, and a path of
    // slashes alone can't become another host.
    private static string Href(Breadcrumb crumb) => "./" + crumb.Path.TrimStart('/');
}
