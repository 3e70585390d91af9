using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Scheduling;

namespace Wellness.Components.Parts;

/// <summary>A free time of a <see cref="BookingWidget"/> as one of its form's radio buttons, with the seats left in a class. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class TimePill : ComponentBase
{
    /// <summary>The time.</summary>
    [Parameter, EditorRequired]
    public AppointmentSlot Slot { get; set; } = null!;

    /// <summary>The time in words, with its day or without.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = string.Empty;

    /// <summary>The value of the time that is chosen; null for none.</summary>
    [Parameter]
    public string? Time { get; set; }

    /// <summary>Raised with this time's value when it is chosen.</summary>
    [Parameter]
    public EventCallback<string> TimeChanged { get; set; }

    [CascadingParameter]
    private BookingView? View { get; set; }
}
