using Microsoft.AspNetCore.Components;

namespace Wellness.Components;

/// <summary>Slow contour lines, like muscle fibre or a lake's shore; decoration that screen readers pass over.</summary>
public sealed partial class TechniqueMotif
{
    /// <summary>Which motif: the technique's place in its list, from 0; after the fifth they begin again.</summary>
    [Parameter]
    public int Index { get; set; }

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }
}
