using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>What is to know before booking a service: how many it takes, where it is given, between which dates, and what holds for a first visit.</summary>
/// <remarks>A service with none of these renders nothing.</remarks>
public sealed partial class SessionFacts
{
    /// <summary>The service to show.</summary>
    [Parameter, EditorRequired]
    public ServiceOffering Service { get; set; } = default!;

    /// <summary>The practice, for its areas and its notice; the registered one by default.</summary>
    [Parameter]
    public Practice? Practice { get; set; }

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private Practice RegisteredPractice { get; set; } = default!;
}
