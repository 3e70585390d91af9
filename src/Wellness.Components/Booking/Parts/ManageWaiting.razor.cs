using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;

namespace Wellness.Components.Parts;

/// <summary>A client's own page for their place on the waiting list: what for, and the way off it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ManageWaiting : ComponentBase
{
    /// <summary>The entry's id.</summary>
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    /// <summary>The entry; null once they left the list.</summary>
    [Parameter, EditorRequired]
    public WaitingListEntry? Entry { get; set; }

    /// <summary>The level of the heading: 1 to 6.</summary>
    [Parameter, EditorRequired]
    public int HeadingLevel { get; set; }

    /// <summary>The heading's id.</summary>
    [Parameter, EditorRequired]
    public string HeadingId { get; set; } = string.Empty;

    /// <summary>Whether this request sent the form that leaves the list.</summary>
    [Parameter]
    public bool IsSent { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsLeaving => ManageAddress.Has(Navigation, ManageAddress.Leave);
}
