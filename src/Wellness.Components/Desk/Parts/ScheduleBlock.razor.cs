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

    private static readonly Dictionary<string, (string Id, string Label)> Fields = new()
    {
        [nameof(BlockRequest.Practitioner)] = ("wellness-block-practitioner", "BlockWhose"),
        [nameof(BlockRequest.Start)] = ("wellness-block-from", "BlockFrom"),
        [nameof(BlockRequest.End)] = ("wellness-block-to", "BlockTo"),
        [nameof(BlockRequest.Note)] = ("wellness-block-note", "BlockNote"),
    };

    private IReadOnlyList<FieldFault> _faults = [];
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

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized() => _key = BookingKey.KeepOrCreate(Key);

    private static LocalDateTime? Read(string? text) =>
        Patterns.Select(pattern => pattern.Parse(text ?? "")).FirstOrDefault(parsed => parsed.Success) is { } read ? read.Value : null;

    private static string Words(FieldFault fault) => (fault.Field, fault.Rule) switch
    {
        (nameof(BlockRequest.Practitioner), _) => DeskText.Get("BlockWhoseFault"),
        (nameof(BlockRequest.Start), _) or (nameof(BlockRequest.End), FieldRule.NotADate) => DeskText.Get("BlockTimeFault"),
        (nameof(BlockRequest.End), _) => DeskText.Get("BlockEndFault"),
        (nameof(BlockRequest.Note), _) => DeskText.Get("BlockNoteFault", BusyTime.LongestNote),
        _ => DeskText.Get("BlockFormFault"),
    };

    private FieldFault? FaultOf(string field) => _faults.FirstOrDefault(fault => fault.Field == field);

    private string? Invalid(string field) => FaultOf(field) is null ? null : "true";

    private string? ErrorId(string field) => FaultOf(field) is null ? null : $"{Fields[field].Id}-error";

    private RenderFragment? ErrorOf(string field) => FaultOf(field) is not { } fault ? null : builder =>
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", "wellness-error");
        builder.AddAttribute(2, "id", ErrorId(field));
        builder.AddContent(3, Words(fault));
        builder.CloseElement();
    };

    private string DayHref(Instant start) => (Address with { View = ScheduleView.Day, Day = start.InZone(Practice.TimeZone).Date }).Href;

    private string CancelHref(Booking booking) => (Address with { View = ScheduleView.Day, Day = DayOf(booking) }).CancelHref(booking.Id);

    private string MoveHref(Booking booking) => (Address with { View = ScheduleView.Day }).MoveHref(booking.Id, DayOf(booking));

    private LocalDate DayOf(Booking booking) => booking.Start.InZone(Practice.TimeZone).Date;

    private async Task BlockAsync()
    {
        if (!BookingKey.IsOurs(Key))
        {
            _faults = [new FieldFault(nameof(BlockRequest.IdempotencyKey), FieldRule.NotOffered)];
            return;
        }

        if (Read(From) is not { } from || Read(To) is not { } to)
        {
            _faults = [.. Unread()];
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
                _faults = invalid.Faults;
                break;
        }
    }

    /// <summary>What is wrong where an end can't be read, so that the desk can't be asked.</summary>
    private IEnumerable<FieldFault> Unread()
    {
        if (Practice.Practitioner(Practitioner ?? "") is null)
        {
            yield return new FieldFault(nameof(BlockRequest.Practitioner), FieldRule.NotOffered);
        }

        if (Read(From) is null)
        {
            yield return new FieldFault(nameof(BlockRequest.Start), FieldRule.NotADate);
        }

        if (Read(To) is null)
        {
            yield return new FieldFault(nameof(BlockRequest.End), FieldRule.NotADate);
        }
    }
}
