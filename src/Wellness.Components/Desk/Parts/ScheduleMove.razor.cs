using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms.Mapping;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>The part of a <see cref="Schedule"/> that moves a booking: to a free time, or to one that the practice writes itself. Only inside one.</summary>
/// <remarks>A time that the rules refuse is asked about too, so that the answer names the rule.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ScheduleMove : ComponentBase
{
    private const string ElementId = "wellness-schedule-move";

    private Booking? _booking;
    private BookingView? _view;
    private string? _fault;
    private bool _isSent;

    /// <summary>The level of its headings: 1 to 6.</summary>
    [Parameter]
    public int Level { get; set; } = 3;

    [CascadingParameter]
    private ScheduleAddress Address { get; set; } = null!;

    [Inject]
    private IScheduleDesk Desk { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    private DeskFormat Format => Address.Format(Practice);

    /// <summary>The day that the booking lies on.</summary>
    private ScheduleAddress Plain => Address with
    {
        Move = null,
        Day = _booking?.Start.InZone(Practice.TimeZone).Date ?? Address.Day,
    };

    /// <summary>What the address holds besides day and time, which a form would drop.</summary>
    private IEnumerable<(string Name, string Value)> Kept =>
        new[]
        {
            ("view", Address.View == ScheduleView.Day ? null : Address.View.ToString().ToLowerInvariant()),
            ("who", Address.Who),
            ("move", Address.Move),
            (BookingFlowKeys.With, MoveFlow.Query(_view!.State, _booking!)[BookingFlowKeys.With] as string),
        }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _isSent = Services.GetService<IFormValueMapper>()?.CanMap(typeof(string), string.Empty, BookingForms.Move) ?? false;
        _booking = Guid.TryParse(Address.Move, out var id) ? await Desk.FindAsync(id) : null;
        if (_booking is not { } booking)
        {
            _fault = DeskText.Get("BookingGone");
            return;
        }

        if (!booking.Status.IsOpen() && !_isSent)
        {
            _fault = SeenBooking.Changed(booking, Format);
            return;
        }

        if (MoveFlow.Read(ElementId, new Uri(Navigation.Uri), Practice, booking, Clock.GetCurrentInstant()) is not { } state)
        {
            _fault = DeskText.Get("MoveNotOffered");
            return;
        }

        // A form that is sent twice finds the booking where it moved, which is no mistake.
        if (!_isSent && state.Start == booking.Start && (state.Practitioner is null || state.Practitioner.Slug == booking.Practitioner))
        {
            _fault = DeskText.Get("MoveThere", Format.DayAndTime(booking.Start));
            state = state.WithoutTime();
        }

        var with = state.Practitioner?.Slug;
        var slots = new SlotSource((from, to) => Desk.FindMoveSlotsAsync(id, with, from, to), from => Desk.FindNextMoveSlotAsync(id, with, from));
        var view = new BookingView { State = state, Step = BookingStep.Time, Link = Link, HeadingLevel = Level };
        _view = await MoveFlow.LoadAsync(view, booking, slots, isDecided: true);
    }

    private static void Ignore()
    {
    }

    private string Link(BookingFlowState state) =>
        new Uri(Navigation.GetUriWithQueryParameters(MoveFlow.Query(state, _booking!))).PathAndQuery;

    private async Task<BookingResult> MoveAsync(int revision, MoveRequest request)
    {
        var result = await Desk.MoveAsync(_booking!.Id, revision, request);
        if (result is BookingResult.Conflict { Current: var current } && current?.Status.IsOpen() != true)
        {
            // There is nothing to ask any more: how it stands is all that is said.
            _fault = Words(result, request.Start);
            _view = null;
            StateHasChanged();
        }

        return result;
    }

    private string DoneHref(Booking moved) =>
        (Plain with { Day = moved.Start.InZone(Practice.TimeZone).Date, Done = ScheduleAddress.Moved }).Href;

    private string Words(BookingResult result, Instant start) => result switch
    {
        BookingResult.SlotTaken => DeskText.Get("MoveTaken", Format.DayAndTime(start)),
        BookingResult.Refused { Reason: var reason } => DeskText.Get(
            "MoveRefused", Format.DayAndTime(start), RefusalText.Of(reason, Practice.Service(_booking!.Service), Practice, Format)),
        BookingResult.Conflict { Current: { } current } => SeenBooking.Changed(current, Format),
        BookingResult.Invalid => BookingText.Get("MoveNotOffered"),
        _ => DeskText.Get("BookingGone"),
    };
}
