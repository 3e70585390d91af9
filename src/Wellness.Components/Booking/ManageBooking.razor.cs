using System.Globalization;
using System.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms.Mapping;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>A client's own page for one booking: what was agreed, its calendar file, moving it and calling it off.</summary>
/// <remarks>
/// Moving (the key <c>move</c> in the address, then <c>day</c>, <c>with</c> and <c>time</c>) and cancelling (<c>cancel</c>) ask
/// once more, then are a form: opening a link never changes anything.
/// One on a page. Services needed: <see cref="IBookingClient"/>, <see cref="Practice"/>, <see cref="IClock"/>.
/// </remarks>
public sealed partial class ManageBooking : ComponentBase, IDisposable
{
    private const string ElementId = "appointment";
    private const string CancelKey = "cancel";
    private const string MoveKey = "move";
    private const string MovedKey = "moved";

    private static readonly string[] Keys =
        [CancelKey, MoveKey, MovedKey, BookingFlowKeys.Day, BookingFlowKeys.Time, BookingFlowKeys.With];

    private readonly CancellationTokenSource _gone = new();
    private LocationWatch? _watch;
    private Booking? _booking;
    private (string Uri, Guid Id)? _loaded;
    private bool _isLoaded;
    private bool _isAsking;
    private BookingView? _move;
    private string? _stray;
    private string? _problem;
    private string? _notice;

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

    private string Step => _booking is null ? "none"
        : _move is not null ? $"move-{_move.StepName}"
        : _isAsking ? "asking"
        : _booking.Status.ToString().ToLowerInvariant();

    private string Home => new Uri(Navigation.BaseUri).AbsolutePath;

    private string? MoveNote =>
        Practice.Service(_booking?.Service) is { RequiresApproval: true } ? BookingText.Get("MoveApproval") : null;

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

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        _loaded = (Navigation.Uri, BookingId);
        var booking = await Client.FindBookingAsync(BookingId, _gone.Token);
        var query = HttpUtility.ParseQueryString(new Uri(Navigation.Uri).Query);
        var sent = PostedForm();
        var move = booking is not null && (sent == BookingForms.Move || (query[MoveKey] is not null && MayMove(booking)))
            ? await LoadMoveAsync(booking, isSent: sent == BookingForms.Move) : null;
        _booking = booking;
        _move = move;
        _isAsking = (sent == BookingForms.Cancel || query[CancelKey] is not null)
            && booking is not null && move is null && IsAhead(booking) && !IsLate(booking) && Policy.ClientsMayCancel;
        _stray = (sent == BookingForms.Cancel && !_isAsking) || (sent == BookingForms.Move && move is null) ? sent : null;
        _problem = sent == BookingForms.Move && move is null ? BookingText.Get("MoveConflict") : null;
        _notice = query[MovedKey] is not null && booking is { Status: BookingStatus.Confirmed, Revision: > 0 } ? BookingText.Get("MovedNotice") : null;
        _isLoaded = true;
        if (booking is null)
        {
            await OnNotFound.InvokeAsync();
        }
    }

    private async Task<BookingView?> LoadMoveAsync(Booking booking, bool isSent)
    {
        if (Flow(booking) is not { } state || (isSent && state.Start is null))
        {
            return null;
        }

        var view = new BookingView { State = state, Step = BookingStep.Time, Link = MoveLink, HeadingLevel = HeadingLevel };
        var with = state.Practitioner?.Slug;
        var slots = new SlotSource(
            (from, to) => Client.FindMoveSlotsAsync(booking.Id, with, from, to, _gone.Token),
            from => Client.FindNextMoveSlotAsync(booking.Id, with, from, _gone.Token));
        return await MoveFlow.LoadAsync(view, booking, slots, isSent);
    }

    private string? PostedForm() => Services.GetService<IFormValueMapper>() is { } mapper
        ? new[] { BookingForms.Cancel, BookingForms.Move }.FirstOrDefault(form => mapper.CanMap(typeof(string), string.Empty, form))
        : null;

    private BookingFlowState? Flow(Booking booking) =>
        MoveFlow.Read(ElementId, new Uri(Navigation.Uri), Practice, booking, Clock.GetCurrentInstant());

    private bool IsAhead(Booking booking) => booking.Status.IsOpen() && booking.Start > Clock.GetCurrentInstant();

    private bool IsLate(Booking booking) => Clock.GetCurrentInstant() > booking.Start - Policy.CutOff;

    private bool MayMove(Booking booking) => IsAhead(booking) && !IsLate(booking) && Policy.ClientsMayMove;

    /// <summary>This page with one of the keys of its own, or none.</summary>
    private string Href(string? key = null) => new Uri(Navigation.GetUriWithQueryParameters(
        Keys.ToDictionary(one => one, one => (object?)(one == key ? "1" : null)))).PathAndQuery;

    private string MoveLink(BookingFlowState state)
    {
        var query = MoveFlow.Query(state, _booking!);
        (query[MoveKey], query[CancelKey], query[MovedKey]) = ("1", null, null);
        return new Uri(Navigation.GetUriWithQueryParameters(query)).PathAndQuery;
    }

    private Task<BookingResult> MoveAsync(int revision, MoveRequest request) => Client.MoveAsync(BookingId, revision, request, _gone.Token);

    private string MoveWords(BookingResult result, Instant start) => result switch
    {
        BookingResult.SlotTaken or BookingResult.Refused =>
            BookingFaultText.Of(result, new SlotQuestion(_booking!.Service, _booking.Duration, _booking.Practitioner).At(start), Practice),
        BookingResult.PolicyForbids refusal => PolicyText.Of(refusal, _booking!, Practice),
        BookingResult.Conflict => BookingText.Get("MoveConflict"),
        BookingResult.Invalid => BookingText.Get("MoveNotOffered"),
        _ => BookingText.Get("MoveUnsent"),
    };

    private async Task CancelAsync()
    {
        if (_booking is not { } booking)
        {
            return;
        }

        // The revision that the person saw, which a form carries; a tampered one matches nothing.
        var revision = Revision is null ? booking.Revision
            : int.TryParse(Revision, NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
        var result = await Client.CancelAsync(booking.Id, revision, _gone.Token);
        if (result is BookingResult.Booked)
        {
            Navigation.NavigateTo(Href());
            return;
        }

        _booking = result is BookingResult.Conflict { Current: { } current } ? current : booking;
        _isAsking = _isAsking && IsAhead(_booking);
        _problem = result switch
        {
            BookingResult.PolicyForbids refusal => PolicyText.Of(refusal, booking, Practice),
            BookingResult.Conflict => BookingText.Get("CancelConflict"),
            _ => BookingText.Get("CancelUnsent"),
        };
    }
}
