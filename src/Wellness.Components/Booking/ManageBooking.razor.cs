using System.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms.Mapping;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>A client's own page for one booking: what was agreed, its calendar file, and calling it off.</summary>
/// <remarks>
/// Cancelling asks once more (the key <c>cancel</c> in the address), then is a form: opening a link never changes anything.
/// One on a page. Services needed: <see cref="IBookingClient"/>, <see cref="Practice"/>, <see cref="IClock"/>.
/// </remarks>
public sealed partial class ManageBooking : ComponentBase, IDisposable
{
    private const string ElementId = "appointment";
    private const string CancelKey = "cancel";

    private readonly CancellationTokenSource _gone = new();
    private LocationWatch? _watch;
    private Booking? _booking;
    private (string Uri, Guid Id)? _loaded;
    private bool _isLoaded;
    private bool _isAsking;
    private bool _isStray;
    private string? _problem;

    /// <summary>The booking, which must be this visitor's own.</summary>
    [Parameter, EditorRequired]
    public Guid BookingId { get; set; }

    /// <summary>The level of the heading, from 1 to 6; 1 by default, as the booking is what its page is about.</summary>
    [Parameter]
    public int HeadingLevel { get; set; } = 1;

    /// <summary>What the outermost element gets besides; a class is added to the kit's own.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <summary>Raised where the booking is not there or not this visitor's; a page answers 404 from it.</summary>
    [Parameter]
    public EventCallback OnNotFound { get; set; }

    /// <summary>Shown where the booking is not there or not this visitor's; null, for a heading and a sentence, by default.</summary>
    [Parameter]
    public RenderFragment? NotFound { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Cancel, Name = "revision")]
    private string? Revision { get; set; }

    [Inject]
    private IBookingClient Client { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private CancellationPolicy Policy => Practice.CancellationPolicy;

    private string Step => _booking is null ? "none" : _isAsking ? "asking" : _booking.Status.ToString().ToLowerInvariant();

    private string Address => new Uri(Navigation.Uri).PathAndQuery;

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch?.Dispose();
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnInitialized() => _watch = LocationWatch.Start(Navigation, RendererInfo, ReloadAsync, InvokeAsync);

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() =>
        _loaded == (Navigation.Uri, BookingId) ? Task.CompletedTask : LoadAsync();

    private static void Ignore()
    {
    }

    private static string PolicyText(PolicyRule rule, Instant until, DateTimeZone zone) => rule == PolicyRule.CutOff
        ? BookingText.Get("TooLateToCancel", BookingFormat.DayAndTime(until, zone))
        : BookingText.Get("CantCancelHere");

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        _loaded = (Navigation.Uri, BookingId);
        _booking = await Client.FindBookingAsync(BookingId, _gone.Token);
        var sent = Services.GetService<IFormValueMapper>()?.CanMap(typeof(string), string.Empty, BookingForms.Cancel) ?? false;
        var asked = sent || HttpUtility.ParseQueryString(new Uri(Navigation.Uri).Query)[CancelKey] is not null;
        _isAsking = asked && _booking is { } booking && IsAhead(booking) && Forbidden(booking) is null;
        _isStray = sent && !_isAsking;
        _isLoaded = true;
        if (_booking is null)
        {
            await OnNotFound.InvokeAsync();
        }
    }

    private bool IsAhead(Booking booking) =>
        booking.Status is BookingStatus.Confirmed or BookingStatus.Pending && booking.Start > Clock.GetCurrentInstant();

    private PolicyRule? Forbidden(Booking booking) =>
        !Policy.ClientsMayCancel ? PolicyRule.ClientsMayNotCancel
        : Clock.GetCurrentInstant() > booking.Start - Policy.CutOff ? PolicyRule.CutOff
        : null;

    private string CancelLink(bool ask) =>
        new Uri(Navigation.GetUriWithQueryParameter(CancelKey, ask ? "1" : null)).PathAndQuery;

    private async Task CancelAsync()
    {
        if (_booking is not { } booking)
        {
            return;
        }

        var revision = SentRevision.Read(Revision, booking.Revision, RendererInfo.IsInteractive);
        var result = await Client.CancelAsync(booking.Id, revision, _gone.Token);
        if (result is BookingResult.Booked)
        {
            Navigation.NavigateTo(CancelLink(false));
            return;
        }

        _booking = result is BookingResult.Conflict { Current: { } current } ? current : booking;
        _isAsking = _isAsking && IsAhead(_booking);
        _problem = result switch
        {
            BookingResult.PolicyForbids { Rule: var rule, Until: var until } =>
                $"{PolicyText(rule, until ?? booking.Start - Policy.CutOff, Practice.TimeZone)} {BookingFormat.Contact(Practice)}",
            BookingResult.Conflict => BookingText.Get("CancelConflict"),
            _ => BookingText.Get("CancelUnsent"),
        };
    }
}
