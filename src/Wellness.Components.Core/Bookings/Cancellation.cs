using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>What the policy and the booking's own state say to a client's wish to cancel.</summary>
internal static class Cancellation
{
    /// <summary>The answer where there is nothing to change; null where the store shall cancel.</summary>
    public static BookingResult? Answer(Booking? booking, int revision, CancellationPolicy policy, Instant now)
    {
        if (booking is null)
        {
            return new BookingResult.Conflict(null);
        }

        if (booking.Status is BookingStatus.CancelledByClient or BookingStatus.CancelledByPractice)
        {
            return new BookingResult.Booked(booking, Token: null);
        }

        if (booking.Revision != revision || booking.Status is not (BookingStatus.Confirmed or BookingStatus.Pending))
        {
            return new BookingResult.Conflict(booking);
        }

        var until = booking.Start - policy.CutOff;
        return !policy.ClientsMayCancel ? new BookingResult.PolicyForbids(PolicyRule.ClientsMayNotCancel, null)
            : now > until ? new BookingResult.PolicyForbids(PolicyRule.CutOff, until)
            : null;
    }
}
