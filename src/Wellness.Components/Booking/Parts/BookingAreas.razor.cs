using System.ComponentModel;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Parts;

/// <summary>The step of a <see cref="BookingWidget"/> that asks where the practitioner shall come to. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingAreas : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }
}
