using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>Why this service and not another; nothing where the service doesn't say.</summary>
public sealed partial class Reasons
{
    /// <summary>The service to show.</summary>
    [Parameter, EditorRequired]
    public ServiceOffering Service { get; set; } = default!;

    /// <summary>The level of its heading: 1 to 6; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }
}
