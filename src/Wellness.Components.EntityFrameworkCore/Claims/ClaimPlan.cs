using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>What a look at the tables says to do about a claim.</summary>
internal abstract record ClaimPlan
{
    private ClaimPlan()
    {
    }

    /// <summary>Write nothing and say this.</summary>
    public sealed record Answer(ClaimResult Result) : ClaimPlan;

    /// <summary>Turn the visitor's own hold into the booking; it owns its cells already.</summary>
    public sealed record Confirm(BookingRow Hold) : ClaimPlan;

    /// <summary>End some holds and take the cells.</summary>
    /// <param name="Booking">The booking with the practitioner and the resources that the rules chose.</param>
    /// <param name="Ending">Holds that ended and are in the way, and the visitor's own that this claim replaces; each once, in the order of their ids.</param>
    public sealed record Take(Booking Booking, IReadOnlyList<TakenRow> Ending) : ClaimPlan;

    /// <summary>End some holds, free the cells of a booking and take others for it.</summary>
    /// <param name="Booking">The booking as it shall be, with the practitioner and the resources that the rules chose.</param>
    /// <param name="From">The booking as it is.</param>
    /// <param name="Ending">Holds that ended and are in the way; each once, in the order of their ids.</param>
    public sealed record Move(Booking Booking, TakenRow From, IReadOnlyList<TakenRow> Ending) : ClaimPlan;
}
