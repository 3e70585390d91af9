using Microsoft.AspNetCore.Components;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>Where the practice works: towns, lakes and regions, each kind together, each with an anchor to link to.</summary>
public sealed partial class ServiceAreaList
{
    /// <summary>The practice to show; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>The level of each group's heading: 1 to 6; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>Names alone, without groups, words or anchors; false by default.</summary>
    [Parameter]
    public bool Brief { get; set; }

    /// <summary>What stands before each area's slug in its anchor, for a page that shows the same twice; empty by default.</summary>
    [Parameter]
    public string IdPrefix { get; set; } = "";

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Practice Shown => Practice ?? RegisteredPractice;

    private static string Place(ServiceArea area) => area switch
    {
        { Kind: ServiceAreaKind.PostalCodes, PostalCodes.Count: > 0 } => $"{string.Join(", ", area.PostalCodes)}, {area.Region}",
        { Kind: ServiceAreaKind.GeoCircle, RadiusMetres: { } metres } => $"{Texts.Format(nameof(Texts.AreaWithin), Math.Round(metres / 1_000m, 1))}, {area.Region}",
        _ => area.Region,
    };
}
