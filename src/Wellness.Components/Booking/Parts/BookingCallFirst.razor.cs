using System.ComponentModel;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Parts;

/// <summary>Where the way of a new client ends in a <see cref="BookingWidget"/> of a practice that wants to be called first. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingCallFirst : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }
}
