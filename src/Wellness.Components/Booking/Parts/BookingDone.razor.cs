using System.ComponentModel;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Parts;

/// <summary>The last step of a <see cref="BookingWidget"/>: what was booked, to keep. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingDone : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }

    [Inject]
    private IBookingClient Client { get; set; } = null!;
}
