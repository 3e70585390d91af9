using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>A booking as its <see cref="BookingSummary"/>, at the price it was booked for.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookedSummary : ComponentBase
{
    /// <summary>The booking to tell of.</summary>
    [Parameter, EditorRequired]
    public Booking Booking { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;
}
