using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>The lengths that a service comes in, each with its price.</summary>
public sealed partial class SessionLengths
{
    /// <summary>The service to show.</summary>
    [Parameter, EditorRequired]
    public ServiceOffering Service { get; set; } = default!;

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }
}
