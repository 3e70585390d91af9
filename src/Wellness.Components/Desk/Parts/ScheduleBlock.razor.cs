using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using NodaTime;
using NodaTime.Text;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>The part of a <see cref="Schedule"/> that blocks time and answers with the bookings inside. Only inside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ScheduleBlock : ComponentBase
{
    private const string BlockForm = "wellness-schedule-block";

    // What a datetime-local field sends; seconds only where somebody typed some.
    private static readonly LocalDateTimePattern[] Patterns =
        [.. new[] { "uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd'T'HH':'mm':'ss" }.Select(LocalDateTimePattern.CreateWithInvariantCulture)];

    private readonly List<string> _faults = [];
    private BlockResult.Blocked? _blocked;
    private string _key = "";

    /// <summary>The level of its headings: 1 to 6.</summary>
    [Parameter]
    public int Level { get; set; } = 3;

    [CascadingParameter]
    private ScheduleAddress Address { get; set; } = null!;

    [SupplyParameterFromForm(FormName = BlockForm, Name = "key")]
    private string? Key { get; set; }

    [SupplyParameterFromForm(FormName = BlockForm, Name = "practitioner")]
    private string? Practitioner { get; set; }

    [SupplyParameterFromForm(FormName = BlockForm, Name = "from")]
    private string? From { get; set; }

    [SupplyParameterFromForm(FormName = BlockForm, Name = "to")]
    private string? To { get; set; }

    [SupplyParameterFromForm(FormName = BlockForm, Name = "note")]
    private string? Note { get; set; }

    [Inject]
    private IScheduleDesk Desk { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _key = BookingKey.KeepOrCreate(Key);

    private static LocalDateTime? Read(string? text) =>
        Patterns.Select(pattern => pattern.Parse(text ?? "")).FirstOrDefault(parsed => parsed.Success) is { } read ? read.Value : null;

    private static string Words(FieldFault fault) => fault.Field switch
    {
        nameof(BlockRequest.Practitioner) => DeskText.Get("BlockWhoseFault"),
        nameof(BlockRequest.Start) => DeskText.Get("BlockTimeFault"),
        nameof(BlockRequest.End) => DeskText.Get("BlockEndFault"),
        nameof(BlockRequest.Note) => DeskText.Get("BlockNoteFault", BusyTime.LongestNote),
        _ => DeskText.Get("BlockFormFault"),
    };

    private string DayHref(Instant start) => (Address with { View = ScheduleView.Day, Day = start.InZone(Practice.TimeZone).Date }).Href;

    private string CancelHref(Booking booking) => (Address with { View = ScheduleView.Day, Day = DayOf(booking) }).CancelHref(booking.Id);

    private string MoveHref(Booking booking) => (Address with { View = ScheduleView.Day }).MoveHref(booking.Id, DayOf(booking));

    private LocalDate DayOf(Booking booking) => booking.Start.InZone(Practice.TimeZone).Date;

    private async Task BlockAsync()
    {
        if (!BookingKey.IsOurs(Key))
        {
            _faults.Add(DeskText.Get("BlockFormFault"));
            return;
        }

        if (Read(From) is not { } from || Read(To) is not { } to)
        {
            _faults.Add(DeskText.Get("BlockTimeFault"));
            return;
        }

        switch (await Desk.BlockAsync(new BlockRequest(Practitioner ?? "", from, to, _key) { Note = Note }))
        {
            case BlockResult.Blocked blocked:
                _blocked = blocked;
                _key = BookingKey.Create();
                (From, To, Note) = (null, null, null);
                break;
            case BlockResult.Invalid invalid:
                _faults.AddRange(invalid.Faults.Select(Words).Distinct());
                break;
        }
    }
}
