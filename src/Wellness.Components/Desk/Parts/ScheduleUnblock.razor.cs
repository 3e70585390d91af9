using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>The part of a <see cref="Schedule"/> that asks once more before blocked time is given back. Only inside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ScheduleUnblock : ComponentBase
{
    private const string Form = "wellness-schedule-unblock";

    private BusyTime? _time;

    /// <summary>The level of its heading: 1 to 6.</summary>
    [Parameter]
    public int Level { get; set; } = 3;

    [CascadingParameter]
    private ScheduleAddress Address { get; set; } = null!;

    [Inject]
    private IScheduleDesk Desk { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private ScheduleAddress Plain => Address with { Unblock = null };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // What comes from another calendar is changed there.
        var times = await Desk.ListBusyAsync(new DeskSearch(Address.From, Address.To));
        _time = Guid.TryParse(Address.Unblock, out var id) ? times.FirstOrDefault(time => time.Id == id && time.Calendar is null) : null;
    }

    private async Task UnblockAsync()
    {
        if (Guid.TryParse(Address.Unblock, out var id) && await Desk.UnblockAsync(id))
        {
            Navigation.NavigateTo((Plain with { Done = ScheduleAddress.Unblocked }).Href);
        }
        else
        {
            _time = null;
        }
    }
}
