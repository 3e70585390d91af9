using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Scheduling;

namespace Wellness.Components.Parts;

/// <summary>A day's free times as radio buttons, by part of day. Renders nothing without times, and outside a flow.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class TimeSet : ComponentBase
{
    /// <summary>The day's free times, soonest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<AppointmentSlot> Slots { get; set; } = [];

    /// <summary>The value of the time that is chosen; null for none.</summary>
    [Parameter]
    public string? Time { get; set; }

    /// <summary>Raised with a time's value when it is chosen.</summary>
    [Parameter]
    public EventCallback<string> TimeChanged { get; set; }

    [CascadingParameter]
    private BookingView? View { get; set; }

    private static string PartOfDay(int hour) => hour switch { < 12 => "Morning", < 17 => "Afternoon", _ => "Evening" };
}
