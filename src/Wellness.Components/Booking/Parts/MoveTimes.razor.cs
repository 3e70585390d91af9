using System.ComponentModel;
using System.Web;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;

namespace Wellness.Components.Parts;

/// <summary>The days and times that an appointment can move to. Renders nothing outside a <see cref="ManageBooking"/> or a <see cref="Schedule"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MoveTimes : ComponentBase
{
    private string? _time;

    /// <summary>The appointment.</summary>
    [Parameter, EditorRequired]
    public Booking Booking { get; set; } = null!;

    /// <summary>Where it leads to leave the appointment where it is.</summary>
    [Parameter, EditorRequired]
    public string KeepHref { get; set; } = string.Empty;

    [CascadingParameter]
    private BookingView? View { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Uri Here => new(new Uri(Navigation.BaseUri), View!.Link(View.State.WithoutTime()));

    private string Path => Here.AbsolutePath;

    /// <summary>What the address holds besides the time and its day, which a form would drop.</summary>
    private IEnumerable<(string Name, string Value)> Kept
    {
        get
        {
            var query = HttpUtility.ParseQueryString(Here.Query);
            return query.AllKeys.OfType<string>()
                .Where(key => key is not (BookingFlowKeys.Day or BookingFlowKeys.Time))
                .Select(key => (key, query[key] ?? ""));
        }
    }

    private void Choose()
    {
        if (View is { } view && _time is { } time
            && StartText.ReadDayAndTime(time, view.State.FirstDay, view.State.LastDay, view.Zone) is { } start)
        {
            Navigation.NavigateTo(view.Link(view.State.At(start)));
        }
    }
}
