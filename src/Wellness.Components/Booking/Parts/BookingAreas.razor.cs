using System.ComponentModel;
using Microsoft.AspNetCore.Components;

namespace Wellness.Components.Parts;

/// <summary>The step of a <see cref="BookingWidget"/> that asks where the practitioner shall come to. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingAreas : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }

    private static string Elsewhere(BookingView view)
    {
        var other = $"{BookingText.Get("ElsewhereLead")} {BookingFormat.Contact(view.Practice)}";
        return view.Practice.Travel is null ? other : $"{BookingText.Get("TimesDependOnArea")} {other}";
    }
}
