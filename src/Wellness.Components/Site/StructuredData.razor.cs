using Microsoft.AspNetCore.Components;
using Wellness.Components.Markup;
using Wellness.Practices;
using Wellness.StructuredData;

namespace Wellness.Components;

/// <summary>The page's one JSON-LD graph: the practice, and what the components on the page show.</summary>
/// <remarks>
/// Put it once, into the head of the site's <c>App.razor</c>, or else on the pages themselves; where it stands, the script
/// element stands. It follows the components that render after it.
/// </remarks>
public sealed partial class StructuredData
{
    private Action? _changed;

    /// <summary>The practice to tell of; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>The booking page below the site's base, for a ReserveAction; <c>book</c> by default, null for none.</summary>
    [Parameter]
    public string? BookingPath { get; set; } = "book";

    /// <summary>The page's title, for a WebPage node; null, for no such node, by default.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>What the page's head says about it, beside <see cref="Title"/>; null by default.</summary>
    [Parameter]
    public string? Description { get; set; }

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;

    [Inject]
    private PageGraph Graph { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    // The JSON has no character that could end the element: its writer escapes <, > and &.
    private MarkupString Script => new($"<script type=\"application/ld+json\">{new JsonLdGraph(Nodes()).ToJson()}</script>");

    /// <inheritdoc/>
    public void Dispose() => Graph.Changed -= _changed;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _changed = () => _ = InvokeAsync(StateHasChanged);
        Graph.Changed += _changed;
    }

    private IEnumerable<JsonLdNode> Nodes()
    {
        var path = Navigation.CurrentPath();
        var jsonLd = new PracticeJsonLd(Practice ?? RegisteredPractice);
        yield return jsonLd.PracticeNode(BookingPath is null ? null : "/" + BookingPath.TrimStart('/'));
        if (Title is not null)
        {
            yield return jsonLd.WebPageNode(Title, Description, path);
        }

        foreach (var service in Graph.Services)
        {
            yield return jsonLd.ServiceNode(service, path);
            if (jsonLd.ClassNode(service, path) is { } group)
            {
                yield return group;
            }
        }

        if (Graph.Questions.Any())
        {
            yield return jsonLd.FaqNode(Graph.Questions, path);
        }

        if (Graph.Trail is { } trail)
        {
            yield return jsonLd.BreadcrumbNode(trail, path);
        }

        foreach (var node in Graph.Nodes)
        {
            yield return node;
        }
    }
}
