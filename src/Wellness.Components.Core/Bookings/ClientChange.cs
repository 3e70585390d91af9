using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>What the policy and the booking's own state say to a client's wish to cancel or move.</summary>
internal static class ClientChange
{
    /// <summary>The answer to a cancellation where there is nothing to change; null where the store shall cancel.</summary>
    public static BookingResult? Cancel(Booking? booking, int revision, CancellationPolicy policy, Instant now) =>
        booking?.Status.IsCalledOff() == true
            ? new BookingResult.Booked(booking, Token: null)
            : Answer(booking, revision, policy, policy.ClientsMayCancel ? null : PolicyRule.ClientsMayNotCancel, now);

    /// <summary>The answer to a move where the booking stays; null where the store shall move it.</summary>
    public static BookingResult? Move(Booking? booking, int revision, CancellationPolicy policy, Instant now) =>
        Answer(booking, revision, policy, policy.ClientsMayMove ? null : PolicyRule.ClientsMayNotMove, now);

    private static BookingResult? Answer(Booking? booking, int revision, CancellationPolicy policy, PolicyRule? never, Instant now)
    {
        if (booking is null || booking.Revision != revision || !booking.Status.IsOpen())
        {
            return new BookingResult.Conflict(booking);
        }

        var until = booking.Start - policy.CutOff;
        return never is { } rule ? new BookingResult.PolicyForbids(rule, null)
            : now > until ? new BookingResult.PolicyForbids(PolicyRule.CutOff, until)
            : null;
    }
}
