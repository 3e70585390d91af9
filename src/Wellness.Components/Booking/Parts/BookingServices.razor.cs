using System.ComponentModel;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Parts;

/// <summary>The first step of a <see cref="BookingWidget"/>: what, and for how long. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingServices : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }
}
