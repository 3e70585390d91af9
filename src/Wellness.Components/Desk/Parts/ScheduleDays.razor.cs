using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>The days of a <see cref="Schedule"/>, with what the practice does to a booking. Only inside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ScheduleDays : ComponentBase
{
    private const string ChangeForm = "wellness-schedule-change";
    private const string CancelForm = "wellness-schedule-cancel";

    private const int ShownRequests = 3;

    private IReadOnlyList<ScheduleEntry> _entries = [];
    private IReadOnlyList<Booking> _requests = [];
    private Booking? _asked;
    private IReadOnlyDictionary<Guid, Instant>? _saved;
    private string? _notice;
    private string? _fault;
    private bool _isMessageWrong;

    /// <summary>The level of the days' headings: 1 to 6.</summary>
    [Parameter]
    public int Level { get; set; } = 3;

    [CascadingParameter]
    private ScheduleAddress Address { get; set; } = null!;

    [SupplyParameterFromForm(FormName = ChangeForm, Name = "approve")]
    private string? Approve { get; set; }

    [SupplyParameterFromForm(FormName = ChangeForm, Name = "complete")]
    private string? Complete { get; set; }

    [SupplyParameterFromForm(FormName = ChangeForm, Name = "miss")]
    private string? Miss { get; set; }

    [SupplyParameterFromForm(FormName = CancelForm, Name = "booking")]
    private string? Booking { get; set; }

    [SupplyParameterFromForm(FormName = CancelForm, Name = "message")]
    private string? Message { get; set; }

    [Inject]
    private IScheduleDesk Desk { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    /// <summary>The address without the question whether to cancel, and without what was done.</summary>
    private ScheduleAddress Plain => Address with { Cancel = null, Done = null };

    private DateTimeZone Zone => Practice.TimeZone;

    private DeskFormat Format => Address.Format(Practice);

    private bool IsWeek => Address.View == ScheduleView.Week;

    private bool ShowsWho => Practice.Practitioners.Count > 1 && Address.Who is null;

    private IEnumerable<LocalDate> Dates =>
        Enumerable.Range(0, Period.DaysBetween(Address.From, Address.To) + 1).Select(Address.From.PlusDays);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _notice = Address.Done switch
        {
            ScheduleAddress.Moved => DeskText.Get("MovedDone"),
            ScheduleAddress.Unblocked => DeskText.Get("Unblocked"),
            _ => null,
        };
        if (Address.Cancel is { } asked)
        {
            _asked = Guid.TryParse(asked, out var id) ? await Desk.FindAsync(id) : null;
            if (_asked is not null && !_asked.Status.IsOpen())
            {
                // What was cancelled a moment ago needs no warning when the form that did it is sent again.
                _fault = Booking is null ? SeenBooking.Changed(_asked, Format) : null;
                _asked = null;
            }
            else if (_asked is null && Booking is null)
            {
                _fault = DeskText.Get("BookingGone");
            }
        }

        if (_asked is null)
        {
            await LoadAsync();
        }
    }

    /// <summary>Whether a text keeps the rule of <see cref="PracticeMessage"/>, in which a line break is one character.</summary>
    private static bool IsAllowed(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Length <= PracticeMessage.LongestText
        && text.All(character => !char.IsControl(character) || character is '\n' or '\r' or '\t');

    private async Task LoadAsync()
    {
        var search = new DeskSearch(Address.From, Address.To) { Practitioner = Address.Who };
        var bookings = await Desk.ListAsync(search);
        _entries = ScheduleEntry.Of(Practice, bookings, await Desk.ListBusyAsync(search));
        _requests = await RequestsAsync();
        _saved = Services.GetService<IIntakeDesk>() is { } intake ? await intake.SavedAsync([.. bookings.Select(booking => booking.Id)]) : null;
    }

    /// <summary>What waits for an answer from now on, as far ahead as one search looks.</summary>
    private async Task<IReadOnlyList<Booking>> RequestsAsync()
    {
        var search = new DeskSearch(Address.Today, Address.Today.PlusDays(DeskSearch.MostDays - 1))
        {
            Practitioner = Address.Who,
            Statuses = [BookingStatus.Pending],
        };
        var now = Clock.GetCurrentInstant();
        return [.. (await Desk.ListAsync(search)).Where(request => request.Start > now)];
    }

    private string DayHref(Booking booking) => (Plain with { View = ScheduleView.Day, Day = booking.Start.InZone(Zone).Date }).Href;

    private Instant? SavedAt(Booking booking) => _saved?.TryGetValue(booking.Id, out var saved) == true ? saved : null;

    private IReadOnlyList<ScheduleEntry> EntriesOn(LocalDate date) => [.. _entries.Where(entry => entry.IsOn(date, Zone))];

    private string DayText(LocalDate date) => date == Address.Today
        ? DeskText.Get("DayIsToday", Format.Day(date)) : Format.Day(date);

    private string TimeText(Instant instant, LocalDate date) => instant.InZone(Zone).Date == date
        ? BookingFormat.TimeOnClock(instant, Zone) : Format.DayAndTime(instant);

    private string ServiceText(ScheduleEntry entry)
    {
        var slug = entry.Bookings[0].Service;
        return Practice.Service(slug) switch
        {
            null => slug,
            { Capacity: > 1 } group => DeskText.Get("ClassSeats", group.Name, entry.Bookings.Count, group.Capacity),
            var service => service.Name,
        };
    }

    private Task ChangeAsync() =>
        Approve is not null ? ChangeAsync(Approve, "Approved", Desk.ApproveAsync)
        : Complete is not null ? ChangeAsync(Complete, "Completed", Desk.CompleteAsync)
        : ChangeAsync(Miss, "Missed", Desk.MissAsync);

    private async Task ChangeAsync(string? text, string done, Func<Guid, int, CancellationToken, Task<BookingResult>> change)
    {
        if (SeenBooking.Read(text) is var (id, revision))
        {
            Tell(await change(id, revision, default), done);
        }
        else
        {
            _fault = DeskText.Get("BookingGone");
        }

        await LoadAsync();
    }

    private async Task CancelAsync()
    {
        var message = Message?.Trim() ?? "";
        if (!IsAllowed(message))
        {
            _fault = DeskText.Get("MessageFault", PracticeMessage.LongestText);
            _isMessageWrong = true;
            return;
        }

        // Only the booking that the page asks about: another one's id in the form is not ours.
        if (SeenBooking.Read(Booking) is var (id, revision) && Guid.TryParse(Address.Cancel, out var asked) && asked == id)
        {
            var result = await Desk.CancelAsync(id, revision, message.Length == 0 ? null : new PracticeMessage(message));
            Tell(result, result is BookingResult.Booked { Booking.Status: BookingStatus.Declined } ? "Declined" : "Cancelled");
            if (result is BookingResult.Conflict { Current: { } current } && current.Status.IsOpen())
            {
                // Asked again about how it stands now, so that what was typed is not lost.
                _asked = current;
                return;
            }
        }
        else
        {
            _fault = DeskText.Get("BookingGone");
        }

        _asked = null;
        await LoadAsync();
    }

    private void Tell(BookingResult result, string done)
    {
        _notice = result is BookingResult.Booked ? DeskText.Get(done) : null;
        _fault = result switch
        {
            BookingResult.Booked => null,
            BookingResult.Conflict { Current: { } current } => SeenBooking.Changed(current, Format),
            BookingResult.PolicyForbids { Rule: PolicyRule.NotStarted } => DeskText.Get("NotBegun"),
            _ => DeskText.Get("BookingGone"),
        };
    }
}
