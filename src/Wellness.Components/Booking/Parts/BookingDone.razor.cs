using System.ComponentModel;
using Microsoft.AspNetCore.Components;
using Wellness.Bookings;

namespace Wellness.Components.Parts;

/// <summary>The last step of a <see cref="BookingWidget"/>: what was booked, to keep. Renders nothing outside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class BookingDone : ComponentBase
{
    [CascadingParameter]
    private BookingView? View { get; set; }

    [Inject]
    private IBookingClient Client { get; set; } = null!;

    private static string Sentences(Booking booking, bool stands)
    {
        var status = BookingText.Get($"Status{booking.Status}");
        return stands && booking.Client is { } client ? $"{status} {BookingText.Get("Confirmation", client.Email)}" : status;
    }
}
