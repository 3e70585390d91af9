using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>All that a service's page says below its title: what it is, prices, techniques, benefits, the session, questions, areas and booking.</summary>
/// <remarks>
/// A part that the service says nothing about is left out. Each part is a component that can stand alone. The sections'
/// ids are fixed (<c>about</c>, <c>prices</c>, <c>techniques</c>, <c>benefits</c>, <c>expectations</c>, <c>reasons</c>,
/// <c>cautions</c>, <c>questions</c>, <c>areas</c>, <c>book</c>), so one of these stands on a page.
/// </remarks>
public sealed partial class ServiceDetails
{
    private readonly PageGraphEntry _entry = new();

    /// <summary>The service to show.</summary>
    [Parameter, EditorRequired]
    public ServiceOffering Service { get; set; } = default!;

    /// <summary>The level of the sections' headings, below the page's own title: 1 to 6; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>The practice, for its areas and its disclaimer; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>The booking page, below the site's base, for a page without <see cref="Booking"/>; <c>book</c> by default, null for no link.</summary>
    [Parameter]
    public string? BookingPath { get; set; } = "book";

    /// <summary>What it is, in richer text than <see cref="ServiceOffering.Description"/>, which it replaces; null by default.</summary>
    [Parameter]
    public RenderFragment? Introduction { get; set; }

    /// <summary>The way to book on this very page, such as a <c>BookingWidget</c>; null, for a link to <see cref="BookingPath"/>, by default.</summary>
    [Parameter]
    public RenderFragment? Booking { get; set; }

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;

    [Inject]
    private PageGraph Graph { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <inheritdoc/>
    public void Dispose() => _entry.Dispose();

    /// <inheritdoc/>
    protected override void OnParametersSet() => _entry.Show(Service, Graph.Add);
}
