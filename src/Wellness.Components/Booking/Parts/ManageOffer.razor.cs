using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>A time that is offered to somebody on the waiting list: to take, to leave to the next, or ended.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ManageOffer : ComponentBase
{
    private string? _problem;

    /// <summary>The booking that is or was held for them.</summary>
    [Parameter, EditorRequired]
    public Booking Booking { get; set; } = null!;

    /// <summary>Their entry on the waiting list; null where they are not on it any more.</summary>
    [Parameter, EditorRequired]
    public WaitingListEntry? Entry { get; set; }

    /// <summary>The level of the heading: 1 to 6.</summary>
    [Parameter, EditorRequired]
    public int HeadingLevel { get; set; }

    /// <summary>The heading's id.</summary>
    [Parameter, EditorRequired]
    public string HeadingId { get; set; } = string.Empty;

    /// <summary>The form that this request sent, if one of this page's; null by default.</summary>
    [Parameter]
    public string? Sent { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Accept, Name = "revision")]
    private string? AcceptRevision { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Refuse, Name = "revision")]
    private string? RefuseRevision { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IWaitingListClient List => Services.GetRequiredService<IWaitingListClient>();

    private bool Stands => Booking is { Status: BookingStatus.Held, HoldUntil: { } until } && until > Clock.GetCurrentInstant();

    private bool IsRequest => Practice.Service(Booking.Service) is { RequiresApproval: true };

    private bool IsLeaving => Entry is not null && ManageAddress.Has(Navigation, ManageAddress.Leave);

    private string Address => new Uri(Navigation.Uri).PathAndQuery;

    private string? Notice =>
        Stands ? null
        : Entry is null && ManageAddress.Has(Navigation, ManageAddress.Left) ? BookingText.Get("LeftLead")
        : ManageAddress.Has(Navigation, ManageAddress.Refused) ? BookingText.Get("OfferRefused")
        : null;

    private async Task AcceptAsync()
    {
        if (await List.AcceptAsync(Booking.Id, Seen(AcceptRevision)) is BookingResult.Booked)
        {
            Navigation.NavigateTo(ManageAddress.Href(Navigation, ManageAddress.Accepted));
            return;
        }

        _problem = BookingText.Get(Stands ? "OfferChanged" : "OfferTooLate");
    }

    private async Task RefuseAsync()
    {
        if (await List.RefuseAsync(Booking.Id, Seen(RefuseRevision)) is BookingResult.Booked)
        {
            Navigation.NavigateTo(ManageAddress.Href(Navigation, ManageAddress.Refused));
            return;
        }

        _problem = BookingText.Get(Stands ? "OfferChanged" : "OfferTooLate");
    }

    private int Seen(string? revision) => SentRevision.Read(revision, Booking.Revision, RendererInfo.IsInteractive);
}
