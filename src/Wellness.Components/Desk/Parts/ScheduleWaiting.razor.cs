using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Bookings;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>The part of a <see cref="Schedule"/> that lists who waits for a time, and asks once more before somebody is taken off. Only inside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ScheduleWaiting : ComponentBase
{
    private const string RemoveForm = "wellness-schedule-waiting";

    private static readonly PartsOfDay[] Parts = [PartsOfDay.Morning, PartsOfDay.Afternoon, PartsOfDay.Evening];

    private IReadOnlyList<WaitingListEntry> _entries = [];
    private readonly Dictionary<Guid, Booking> _offers = [];
    private WaitingListEntry? _asked;

    /// <summary>The level of its heading: 1 to 6.</summary>
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

    private DeskFormat Format => Address.Format(Practice);

    private ScheduleAddress Plain => Address with { Remove = null };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var all = await Desk.ListWaitingAsync();
        _entries = [.. all.Where(entry => Address.Who is null || entry.Practitioner is null || entry.Practitioner == Address.Who)];
        _asked = Guid.TryParse(Address.Remove, out var id) ? _entries.FirstOrDefault(entry => entry.Id == id) : null;
        foreach (var entry in _entries)
        {
            if (entry.Offer is { } offer && await Desk.FindAsync(offer) is { } held)
            {
                _offers[entry.Id] = held;
            }
        }
    }

    /// <summary>The time that is held for somebody now; null where none is.</summary>
    private Booking? OfferTo(WaitingListEntry entry) =>
        _offers.TryGetValue(entry.Id, out var offer) && offer.Status == BookingStatus.Held && offer.HoldUntil > Clock.GetCurrentInstant()
            ? offer : null;

    private string When(WaitingListEntry entry)
    {
        var parts = entry.Parts == PartsOfDay.Any ? DeskText.Get("PartAny")
            : PracticeFormat.Either(Parts.Where(part => entry.Parts.HasFlag(part)).Select(part => DeskText.Get($"Part{part}")));
        return entry.From == entry.To
            ? DeskText.Get("WaitingDay", Format.Day(entry.From), parts)
            : DeskText.Get("WaitingDays", Format.Day(entry.From), Format.Day(entry.To), parts);
    }

    private string What(WaitingListEntry entry)
    {
        string?[] words =
        [
            Practice.Service(entry.Service)?.Name ?? entry.Service,
            PracticeFormat.Length(entry.Duration),
            entry.Practitioner is { } slug ? Practice.Practitioner(slug)?.Name ?? slug : null,
            entry.Area is { } area ? DeskText.Get("InArea", Practice.ServiceArea(area)?.Name ?? area) : null,
            entry.IsNewClient == true ? DeskText.Get("NewClient") : null,
        ];
        return string.Join(", ", words.OfType<string>());
    }

    private async Task RemoveAsync()
    {
        if (_asked is { } asked && await Desk.RemoveWaitingAsync(asked.Id))
        {
            Navigation.NavigateTo((Plain with { Done = ScheduleAddress.Removed }).Href);
        }
        else
        {
            _asked = null;
        }
    }
}
