using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>Yes and no to whether it is the first visit, as links of a <see cref="BookingWidget"/>. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class FirstVisitLinks : ComponentBase
{
    private static readonly bool[] Answers = [true, false];

    /// <summary>The service that asks.</summary>
    [Parameter, EditorRequired]
    public ServiceOffering Service { get; set; } = null!;

    [CascadingParameter]
    private BookingView? View { get; set; }
}
