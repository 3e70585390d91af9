using Microsoft.AspNetCore.Components;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Messages;

/// <summary>What, when and in which zone, with whom, where and for how much.</summary>
public sealed partial class MessageDetails : ComponentBase
{
    /// <summary>The booking to tell of.</summary>
    [Parameter, EditorRequired]
    public Booking Booking { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    private string What => Practice.Service(Booking.Service)?.Name ?? Booking.Service;
}
