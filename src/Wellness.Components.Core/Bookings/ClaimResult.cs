using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>How a store answered a claim: a closed set.</summary>
public abstract record ClaimResult
{
    private ClaimResult()
    {
    }

    /// <summary>The booking is durable; by this claim, by an earlier one with the same key, or as the visitor's standing hold.</summary>
    /// <param name="Booking">The booking as it stands.</param>
    public sealed record Kept(Booking Booking) : ClaimResult;

    /// <summary>Someone else took the time between the rules' look and the claim.</summary>
    public sealed record Taken : ClaimResult;

    /// <summary>The rules refuse every practitioner.</summary>
    /// <param name="Reason">As <see cref="ClaimDecision.Refuse"/> says it.</param>
    public sealed record Refused(SlotRefusal Reason) : ClaimResult;

    /// <summary>The visitor holds <see cref="BookingClaim.MostHolds"/> already.</summary>
    public sealed record TooManyHolds : ClaimResult;

    /// <summary>The booking to move has another revision or state by now, or is not there.</summary>
    /// <param name="Current">The booking as it stands; null where it is not there.</param>
    public sealed record Changed(Booking? Current) : ClaimResult;

    /// <summary>The key was used for something else.</summary>
    public sealed record KeyReused : ClaimResult;
}
