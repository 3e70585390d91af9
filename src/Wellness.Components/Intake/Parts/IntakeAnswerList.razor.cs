using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;

namespace Wellness.Components.Parts;

/// <summary>Questions as they were asked, each with its answer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class IntakeAnswerList : ComponentBase
{
    /// <summary>The answers, in the form's order.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<IntakeAnswer> Answers { get; set; } = [];
}
