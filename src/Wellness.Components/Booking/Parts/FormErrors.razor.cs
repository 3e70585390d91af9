using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;

namespace Wellness.Components.Parts;

/// <summary>What is wrong with a form of a <see cref="BookingWidget"/>, each fault linked to where it is mended; takes the focus. Renders nothing without faults, and outside one.</summary>
/// <remarks>The browser itself follows the links: enhanced navigation only scrolls to a field and leaves the focus behind.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class FormErrors : ComponentBase
{
    /// <summary>What happened, in a sentence; null, for faults of fields alone, by default.</summary>
    [Parameter]
    public string? Problem { get; set; }

    /// <summary>The faults of fields; empty by default.</summary>
    [Parameter]
    public IReadOnlyList<FieldFault> Faults { get; set; } = [];

    /// <summary>Where a fault is mended; null where only a new form helps.</summary>
    [Parameter, EditorRequired]
    public Func<FieldFault, string?> LinkOf { get; set; } = null!;

    [CascadingParameter]
    private BookingView? View { get; set; }
}
