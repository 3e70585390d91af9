using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components.Parts;

/// <summary>Asks once more before an appointment moves, and moves it. Renders nothing outside a <see cref="ManageBooking"/> or a <see cref="Schedule"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MoveForm : ComponentBase
{
    // What came of the last attempt.
    private string? _problem;
    private IReadOnlyList<AppointmentSlot> _alternatives = [];
    private Booking? _changed;

    private string? _sentKey;

    /// <summary>The appointment as the page shows it.</summary>
    [Parameter, EditorRequired]
    public Booking Booking { get; set; } = null!;

    /// <summary>What moves it, from the revision that was seen.</summary>
    [Parameter, EditorRequired]
    public Func<int, MoveRequest, Task<BookingResult>> Move { get; set; } = null!;

    /// <summary>The sentence for an attempt that failed at a start.</summary>
    [Parameter, EditorRequired]
    public Func<BookingResult, Instant, string> Words { get; set; } = null!;

    /// <summary>Where it leads once the appointment has moved, by how it stands then.</summary>
    [Parameter, EditorRequired]
    public Func<Booking, string> DoneHref { get; set; } = null!;

    /// <summary>Where it leads to leave the appointment where it is.</summary>
    [Parameter, EditorRequired]
    public string KeepHref { get; set; } = string.Empty;

    /// <summary>What is said besides; null, for nothing, by default.</summary>
    [Parameter]
    public string? Note { get; set; }

    [CascadingParameter]
    private BookingView? View { get; set; }

    /// <summary>An alternative to the address's time, chosen after that was taken.</summary>
    [SupplyParameterFromForm(FormName = BookingForms.Move, Name = "time")]
    private string? Time { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Move, Name = "key")]
    private string? Key { get; set; }

    [SupplyParameterFromForm(FormName = BookingForms.Move, Name = "revision")]
    private string? Revision { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Address => new Uri(Navigation.Uri).PathAndQuery;

    private Booking Seen => _changed ?? Booking;

    private Instant? Start =>
        View is not { } view ? null
        : Time is null ? view.State.Start
        : StartText.ReadDayAndTime(Time, view.State.FirstDay, view.State.LastDay, view.Zone);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _sentKey ??= Key;
        Key = BookingKey.KeepOrCreate(Key);
    }

    private async Task MoveAsync()
    {
        if (View is not { } view)
        {
            return;
        }

        _problem = null;
        if (Start is not { } start || (!RendererInfo.IsInteractive && !BookingKey.IsOurs(_sentKey)))
        {
            _problem = BookingText.Get("MoveNotOffered");
            return;
        }

        var revision = SentRevision.Read(Revision, Seen.Revision, RendererInfo.IsInteractive);
        var result = await Move(revision, new MoveRequest(start, view.State.Practitioner?.Slug, Key!));
        if (result is BookingResult.Booked booked)
        {
            Navigation.NavigateTo(DoneHref(booked.Booking));
            return;
        }

        _changed = result is BookingResult.Conflict { Current: { } current } ? current : _changed;
        _problem = Words(result, start);
        _alternatives = [.. BookingFaultText.Alternatives(result).Where(slot => slot.Start != Seen.Start)];
        Time = _alternatives.Count > 0 ? null : Time;
        Key = BookingKey.Create();
    }
}
