using Microsoft.AspNetCore.Components;

namespace Wellness.Components;

/// <summary>A link to an appointment's calendar file, which every calendar program opens.</summary>
public sealed partial class AddToCalendar : ComponentBase
{
    /// <summary>The booking, one of this visitor's own.</summary>
    [Parameter, EditorRequired]
    public Guid BookingId { get; set; }

    /// <summary>What the link gets besides; a class is added to the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private IBookingClient Client { get; set; } = null!;
}
