using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Parts;

/// <summary>What a client may still change about an appointment, until when, and the links to it; otherwise whom to ask.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ManageTerms : ComponentBase
{
    /// <summary>The appointment, which is ahead.</summary>
    [Parameter, EditorRequired]
    public Booking Booking { get; set; } = null!;

    /// <summary>The level of the page's heading: 1 to 6.</summary>
    [Parameter, EditorRequired]
    public int HeadingLevel { get; set; }

    /// <summary>Whether there is a way to move it here; what the practice no longer offers has none.</summary>
    [Parameter, EditorRequired]
    public bool CanBeMoved { get; set; }

    /// <summary>Where moving begins.</summary>
    [Parameter, EditorRequired]
    public string MoveHref { get; set; } = string.Empty;

    /// <summary>Where cancelling is asked about.</summary>
    [Parameter, EditorRequired]
    public string CancelHref { get; set; } = string.Empty;

    [Inject]
    private Practice Practice { get; set; } = null!;

    [Inject]
    private IClock Clock { get; set; } = null!;

    private CancellationPolicy Policy => CanBeMoved ? Practice.CancellationPolicy : Practice.CancellationPolicy with { ClientsMayMove = false };

    private Instant Until => Booking.Start - Policy.CutOff;

    private bool IsLate => Clock.GetCurrentInstant() > Until;

    private bool CanCancel => Policy.ClientsMayCancel && !IsLate;

    private bool CanMove => Policy.ClientsMayMove && !IsLate;

    private string Text
    {
        get
        {
            var words = PolicyText.For(Policy, IsLate, BookingFormat.DayAndTime(Until, Practice.TimeZone));
            return CanCancel && CanMove ? words : string.Join(' ', new[] { words, IsLate ? null : PolicyText.Except(Policy), BookingFormat.Contact(Practice) }.OfType<string>());
        }
    }
}
