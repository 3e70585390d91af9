using System.ComponentModel;
using System.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms.Mapping;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>What a client may have of their own: a download of what is kept about this appointment, erasing their answers, and whom to ask for more.</summary>
/// <remarks>
/// A part of <see cref="ManageBooking"/>. A link proves one appointment and not that the e-mail address is its holder's,
/// so it neither shows nor erases what is kept under the address: the practice does, which knows whom it talks to.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ClientData : ComponentBase
{
    private const string ElementId = "your-data";
    private const string FormName = "wellness-erase-answers";
    private const string DataKey = "data";
    private const string Erased = "erased";

    private IIntakeClient? _client;
    private bool _hasAnswers;
    private string? _notice;

    /// <summary>The visitor's own booking.</summary>
    [Parameter, EditorRequired]
    public Booking Booking { get; set; } = null!;

    [Inject]
    private IBookingClient Bookings { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private bool IsPosted => Services.GetService<IFormValueMapper>()?.CanMap(typeof(string), string.Empty, FormName) ?? false;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _client = Services.GetService<IIntakeClient>();
        _hasAnswers = _client is not null && Booking.Start > Clock.GetCurrentInstant() && await _client.FindAsync(Booking.Id) is { Record: not null };
        _notice = !_hasAnswers && HttpUtility.ParseQueryString(new Uri(Navigation.Uri).Query)[DataKey] == Erased ? IntakeText.Get("DataErased") : null;
    }

    private string MailTo(string email) =>
        $"mailto:{email}?subject={Uri.EscapeDataString(IntakeText.Get("DataMailSubject", Booking.Id.ToString("D")))}";

    private async Task EraseAsync()
    {
        if (_client is null || !await _client.EraseAsync(Booking.Id))
        {
            _notice = IntakeText.Get("Closed");
            return;
        }

        _hasAnswers = false;
        Navigation.NavigateTo($"{new Uri(Navigation.GetUriWithQueryParameter(DataKey, Erased)).PathAndQuery}#{ElementId}");
    }
}
