using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Wellness.Bookings;

namespace Wellness.Components.Parts;

/// <summary>The way off the waiting list: a link, and below the page's question the form that goes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ManageLeave : ComponentBase
{
    /// <summary>The id by which the entry is known to this visitor: its own, or that of a booking that it was offered.</summary>
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    /// <summary>The entry; null where they are not on the list any more.</summary>
    [Parameter, EditorRequired]
    public WaitingListEntry? Entry { get; set; }

    /// <summary>Whether a time is held for them, which leaving frees.</summary>
    [Parameter, EditorRequired]
    public bool IsOffered { get; set; }

    /// <summary>Whether this request sent the form, which is then answered though there be nothing left to leave.</summary>
    [Parameter]
    public bool IsSent { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool IsAsked => Entry is not null && (IsSent || ManageAddress.Has(Navigation, ManageAddress.Leave));

    private string Address => new Uri(Navigation.Uri).PathAndQuery;

    private async Task LeaveAsync()
    {
        await Services.GetRequiredService<IWaitingListClient>().LeaveAsync(Id);
        Navigation.NavigateTo(ManageAddress.Href(Navigation, ManageAddress.Left));
    }
}
