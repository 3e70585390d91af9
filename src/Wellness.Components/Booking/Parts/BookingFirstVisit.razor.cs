using System.ComponentModel;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Parts;

/// <summary>The step of a <see cref="BookingWidget"/> that asks whether it is the first visit. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingFirstVisit : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }
}
