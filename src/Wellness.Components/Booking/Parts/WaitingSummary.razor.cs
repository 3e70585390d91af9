using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>What somebody waits for, as they told it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class WaitingSummary : ComponentBase
{
    private static readonly PartsOfDay[] Parts = [PartsOfDay.Morning, PartsOfDay.Afternoon, PartsOfDay.Evening];

    /// <summary>Their entry on the waiting list.</summary>
    [Parameter, EditorRequired]
    public WaitingListEntry Entry { get; set; } = null!;

    [Inject]
    private Practice Practice { get; set; } = null!;

    private string When => Entry.From == Entry.To
        ? PracticeFormat.Day(Entry.From) : BookingText.Get("WaitDays", PracticeFormat.Day(Entry.From), PracticeFormat.Day(Entry.To));

    private string PartsText => Entry.Parts == PartsOfDay.Any ? BookingText.Get("WaitAnyPart")
        : PracticeFormat.Either(Parts.Where(part => Entry.Parts.HasFlag(part)).Select(part => BookingText.Get($"Wait{part}")));
}
