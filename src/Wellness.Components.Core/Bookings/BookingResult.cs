using NodaTime;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>How an attempt to book, hold or change ended: a closed set that the caller must face.</summary>
public abstract record BookingResult
{
    private BookingResult()
    {
    }

    /// <summary>It is done and durable.</summary>
    /// <param name="Booking">The booking as it now stands.</param>
    /// <param name="Token">The secret of the client's manage link, when the attempt booked; null for a hold or a change.</param>
    public sealed record Booked(Booking Booking, ManageToken? Token) : BookingResult;

    /// <summary>Someone else was first.</summary>
    /// <param name="Alternatives">The nearest free slots, soonest first; may be empty.</param>
    public sealed record SlotTaken(IReadOnlyList<AppointmentSlot> Alternatives) : BookingResult;

    /// <summary>The start was never offered.</summary>
    /// <param name="Reason">The rule that refuses it.</param>
    /// <param name="Alternatives">The nearest free slots, soonest first; may be empty.</param>
    public sealed record Refused(SlotRefusal Reason, IReadOnlyList<AppointmentSlot> Alternatives) : BookingResult;

    /// <summary>The visitor already holds as many times as one may.</summary>
    /// <param name="Most">The most holds for one visitor.</param>
    public sealed record TooManyHolds(int Most) : BookingResult;

    /// <summary>So much was sent lately, from the same address or for the same mailbox, that nothing was looked at.</summary>
    /// <param name="RetryAfter">How long to wait; positive.</param>
    public sealed record TooManyAttempts(Duration RetryAfter) : BookingResult;

    /// <summary>The cancellation policy does not allow the change, or no longer.</summary>
    /// <param name="Rule">Which part of the policy forbids it.</param>
    /// <param name="Until">Until when it would have been allowed; null where it never was.</param>
    public sealed record PolicyForbids(PolicyRule Rule, Instant? Until) : BookingResult;

    /// <summary>The booking changed meanwhile, or is not there for this token.</summary>
    /// <param name="Current">The booking as it now stands; null when there is none to show.</param>
    public sealed record Conflict(Booking? Current) : BookingResult;

    /// <summary>Values that no form of ours sends, or that break their rule.</summary>
    /// <param name="Faults">Each field and its rule; never empty.</param>
    public sealed record Invalid(IReadOnlyList<FieldFault> Faults) : BookingResult;
}
