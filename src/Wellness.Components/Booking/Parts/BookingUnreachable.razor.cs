using System.ComponentModel;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Parts;

/// <summary>What a <see cref="BookingWidget"/> shows while the bookings can't be reached. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingUnreachable : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }
}
