using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>The practice's own schedule: day and week with bookings and blocked time, blocking time, why a time is not offered, and who waits.</summary>
/// <remarks>
/// Its state is the page's address (<c>view</c>, <c>day</c>, <c>who</c>), so that each view can be linked and gone back to;
/// one on a page, rendered on the server. Put it on a page behind the policy of those who run the practice;
/// <see cref="IScheduleDesk"/> asks for it once more. Nothing here needs a script. Needs <see cref="IClock"/> too.
/// </remarks>
public sealed partial class Schedule : ComponentBase
{
    private ScheduleAddress _address = null!;

    /// <summary>The level of its heading: 1 to 6; 2 by default.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 2;

    /// <summary>What the page adds to the outermost element; a class joins the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => _address = ScheduleAddress.Read(
        new Uri(Navigation.Uri), Practice, Clock.GetCurrentInstant().InZone(Practice.TimeZone).Date);

    private static string Key(ScheduleView view) => view switch
    {
        ScheduleView.Block => "BlockHeading",
        ScheduleView.Why => "WhyHeading",
        ScheduleView.Waiting => "WaitingHeading",
        _ => "Schedule",
    };
}
