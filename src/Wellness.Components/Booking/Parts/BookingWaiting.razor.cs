using System.ComponentModel;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Parts;

/// <summary>The end of a <see cref="BookingWidget"/> for those who wait: what for, and what happens now. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingWaiting : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }

    [Inject]
    private IBookingClient Client { get; set; } = null!;
}
