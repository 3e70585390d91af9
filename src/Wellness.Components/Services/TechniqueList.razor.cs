using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>The techniques of a service, each with an anchor to link to; nothing where the service names none.</summary>
public sealed partial class TechniqueList
{
    /// <summary>The service to show.</summary>
    [Parameter, EditorRequired]
    public ServiceOffering Service { get; set; } = default!;

    /// <summary>The level of its heading: 1 to 6; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>What stands before each technique's slug in its anchor, for a page that shows the same twice; empty by default.</summary>
    [Parameter]
    public string IdPrefix { get; set; } = "";

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;
}
