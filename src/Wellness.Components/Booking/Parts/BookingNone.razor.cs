using System.ComponentModel;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Parts;

/// <summary>What stands where a day has no free time: the next opening, or that there is none. Renders nothing outside a flow.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingNone : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }
}
