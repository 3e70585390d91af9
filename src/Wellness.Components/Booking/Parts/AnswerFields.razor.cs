using System.ComponentModel;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Parts;

/// <summary>The answers that a form of a <see cref="BookingWidget"/> was rendered for, so that it is not taken for others. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class AnswerFields : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }
}
