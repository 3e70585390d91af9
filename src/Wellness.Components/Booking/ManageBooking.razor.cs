using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms.Mapping;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>A client's own page behind their secret link: a booking, a time that is offered to them, or their place on the waiting list.</summary>
/// <remarks>
/// A booking shows what was agreed, its calendar file, moving it and calling it off. Moving (the key <c>move</c> in the address, then <c>day</c>, <c>with</c> and <c>time</c>) and cancelling (<c>cancel</c>) ask
/// once more, then are a form: opening a link never changes anything.
/// One on a page. Services needed: <see cref="IBookingClient"/>, <see cref="Practice"/>, <see cref="IClock"/>;
/// <see cref="IWaitingListClient"/> where there is a waiting list.
/// </remarks>
public sealed partial class ManageBooking : ComponentBase, IDisposable
{
    private const string ElementId = "appointment";

    private static readonly string[] Forms =
        [BookingForms.Cancel, BookingForms.Move, BookingForms.Accept, BookingForms.Refuse, BookingForms.Leave];

    private readonly CancellationTokenSource _gone = new();
    private LocationWatch? _watch;
    private Booking? _booking;
    private WaitingListEntry? _entry;
    private (string Uri, Guid Id)? _loaded;
    private bool _isLoaded;
    private bool _isAsking;
    private bool _isWaiting;
    private string? _sent;
    private BookingView? _move;
    private string? _problem;
    private string? _notice;

    /// <summary>The booking or the entry on the waiting list, which must be this visitor's own.</summary>
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

    private string Step => _entry is not null && Has(ManageAddress.Leave) ? "leaving"
        : _booking is null ? _entry is null ? "none" : "waiting"
        : _move is not null ? $"move-{_move.StepName}"
        : _isAsking ? "asking"
        : _booking.Status.ToString().ToLowerInvariant();

    private static string HeadingId => $"{ElementId}-step";

    /// <summary>Whether a form was sent that nothing on the page answers.</summary>
    private bool IsStray => _sent is not null && _booking is { } booking && !IsOffer(booking) && _move is null
        && !(_isAsking && _sent == BookingForms.Cancel);

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

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        _loaded = (Navigation.Uri, BookingId);
        var booking = await Client.FindBookingAsync(BookingId, _gone.Token);
        _entry = booking is null || IsOffer(booking) ? await FindEntryAsync() : null;
        _sent = PostedForm();
        _move = booking is not null && (_sent == BookingForms.Move || (Has(ManageAddress.Move) && MayMove(booking)))
            ? await LoadMoveAsync(booking) : null;
        _booking = booking;

        // A form that was sent is answered by what comes of it, even where nobody is asked any more.
        _isAsking = booking is not null && _move is null
            && (_sent == BookingForms.Cancel ? booking.Status.IsOpen() : Has(ManageAddress.Cancel) && MayCancel(booking));
        _problem = _sent == BookingForms.Move && _move is null ? BookingText.Get("MoveConflict") : null;
        _notice = booking is not { Status: BookingStatus.Confirmed, Revision: > 0 } ? null
            : Has(ManageAddress.Moved) ? BookingText.Get("MovedNotice")
            : Has(ManageAddress.Accepted) ? BookingText.Get("AcceptedNotice")
            : null;

        // Who left has nothing more to see, but is told so where this browser opened the link.
        _isWaiting = booking is null
            && (_entry is not null || ((Has(ManageAddress.Left) || _sent == BookingForms.Leave) && Client.ManageHref(BookingId) is not null));
        _isLoaded = true;
        if (booking is null && !_isWaiting)
        {
            await OnNotFound.InvokeAsync();
        }
    }

    private async Task<WaitingListEntry?> FindEntryAsync() =>
        Services.GetService<IWaitingListClient>() is { IsOpen: true } list ? await list.FindAsync(BookingId, _gone.Token) : null;

    private async Task<BookingView?> LoadMoveAsync(Booking booking)
    {
        var isSent = _sent == BookingForms.Move;
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
        ? Forms.FirstOrDefault(form => mapper.CanMap(typeof(string), string.Empty, form))
        : null;

    private BookingFlowState? Flow(Booking booking) =>
        MoveFlow.Read(ElementId, new Uri(Navigation.Uri), Practice, booking, Clock.GetCurrentInstant());

    // Only what is held for somebody who waits has a link before it is booked.
    private static bool IsOffer(Booking booking) => booking.Status is BookingStatus.Held or BookingStatus.Expired;

    private bool IsAhead(Booking booking) => booking.Status.IsOpen() && booking.Start > Clock.GetCurrentInstant();

    private bool IsLate(Booking booking) => Clock.GetCurrentInstant() > booking.Start - Policy.CutOff;

    private bool MayMove(Booking booking) => IsAhead(booking) && !IsLate(booking) && Policy.ClientsMayMove;

    private bool MayCancel(Booking booking) => IsAhead(booking) && !IsLate(booking) && Policy.ClientsMayCancel;

    private bool Has(string key) => ManageAddress.Has(Navigation, key);

    private string Href(string? key = null) => ManageAddress.Href(Navigation, key);

    private string MoveLink(BookingFlowState state) => ManageAddress.MoveHref(Navigation, MoveFlow.Query(state, _booking!));

    /// <summary>Answers a form that was sent when there was nothing left to change; what was accepted already is as if it were now.</summary>
    private void Answer()
    {
        if (_sent == BookingForms.Accept && _booking?.Status.IsOpen() == true)
        {
            Navigation.NavigateTo(Href(ManageAddress.Accepted));
        }
    }

    private Task<BookingResult> MoveAsync(int revision, MoveRequest request) => Client.MoveAsync(BookingId, revision, request, _gone.Token);

    private string MoveWords(BookingResult result, Instant start) => result switch
    {
        BookingResult.SlotTaken or BookingResult.Refused =>
            BookingFaultText.Of(result, new SlotQuestion(_booking!.Service, _booking.Duration, _booking.Practitioner).At(start), Practice),
        BookingResult.PolicyForbids refusal => PolicyText.Of(refusal, _booking!, Practice),
        BookingResult.Conflict { Current: { } current } when !current.Status.IsOpen() =>
            $"{BookingText.Get("MoveConflict")} {BookingText.Get($"Status{current.Status}")}",
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

        var revision = SentRevision.Read(Revision, booking.Revision, RendererInfo.IsInteractive);
        var result = await Client.CancelAsync(booking.Id, revision, _gone.Token);
        if (result is BookingResult.Booked)
        {
            Navigation.NavigateTo(Href());
            return;
        }

        _booking = result is BookingResult.Conflict { Current: { } current } ? current : booking;
        _isAsking = _isAsking && MayCancel(_booking);
        _problem = result switch
        {
            BookingResult.PolicyForbids refusal => PolicyText.Of(refusal, booking, Practice),
            BookingResult.Conflict => BookingText.Get("CancelConflict"),
            _ => BookingText.Get("CancelUnsent"),
        };
    }
}
