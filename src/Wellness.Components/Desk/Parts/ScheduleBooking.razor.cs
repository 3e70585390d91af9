using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>One client of a <see cref="Schedule"/>: who, where, how it stands, and what can be done now. Only inside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ScheduleBooking : ComponentBase
{
    /// <summary>The booking.</summary>
    [Parameter, EditorRequired]
    public Booking Booking { get; set; } = null!;

    /// <summary>Whether it stands in a day that tells its time and service, with what can be done; false by default.</summary>
    [Parameter]
    public bool IsOfADay { get; set; }

    /// <summary>Where it is asked about once more before it is cancelled.</summary>
    [Parameter]
    public string? CancelHref { get; set; }

    /// <summary>When the client's answers were saved; null for not yet.</summary>
    [Parameter]
    public Instant? IntakeSavedAt { get; set; }

    /// <summary>Where the answers are read; null where nothing is said about them.</summary>
    [Parameter]
    public string? IntakeHref { get; set; }

    /// <summary>Where it is moved; null, for no such link, by default.</summary>
    [Parameter]
    public string? MoveHref { get; set; }

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    private string Name => Booking.Client?.Name ?? DeskText.Get("ClientErased");

    private Practices.IntakeForm? Form => Practice.Service(Booking.Service) is { } service ? Practice.IntakeOf(service) : null;

    private DeskFormat Format => DeskFormat.At(Clock.GetCurrentInstant(), Practice);

    private bool HasBegun => Booking.Start <= Clock.GetCurrentInstant();

    private bool HasActions => Booking.Status.IsOpen() || HasBegun;
}
