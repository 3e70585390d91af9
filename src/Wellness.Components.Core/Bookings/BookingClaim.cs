using NodaTime;

namespace Wellness.Bookings;

/// <summary>A booking that the service asks a store to keep, with everything it takes or not at all.</summary>
/// <remarks>
/// What a store must do, in one transaction: answer a known <see cref="Key"/> with the booking it made; turn the
/// visitor's own standing hold on the same service, time, area, first visit and practitioner into the booking, or answer a hold with it;
/// otherwise let <see cref="Decide"/> judge what is taken, release the visitor's holds that are in the way or for the same
/// service, expire holds that ended, and take the cells of the practitioner and of each resource. A claim that fails
/// leaves no row.
/// </remarks>
public sealed record BookingClaim
{
    /// <summary>The booking as it shall be kept, held, pending or confirmed; its practitioner and resources are those that <see cref="Decide"/> gives it.</summary>
    public required Booking Wanted { get; init; }

    /// <summary>The booking that is moved to <see cref="Wanted"/>, which has its id and one revision more; null, for a new booking, by default.</summary>
    /// <remarks>Its own time doesn't stand in the way; it is freed, and the new one taken, in the one transaction.</remarks>
    public Booking? Moves { get; init; }

    /// <summary>Who on the waiting list the hold is offered to: the offer is noted and told in the one transaction; null, for nobody, by default.</summary>
    /// <remarks>If they are offered another time by now, the claim is <see cref="ClaimResult.Taken"/>.</remarks>
    public Guid? WaitingListEntry { get; init; }

    /// <summary>Who claims.</summary>
    /// <value><see cref="BookingActor.Client"/> by default.</value>
    public BookingActor Actor { get; init; }

    /// <summary>How many clients the session takes: with more than one, claims of the same service, practitioner, start and length share its time.</summary>
    public int Capacity { get; init; } = 1;

    /// <summary>Slugs of those who could take it, in the practice's order; at least one.</summary>
    public required IReadOnlyList<string> Practitioners { get; init; }

    /// <summary>Slugs of the resources that it could take; may be empty.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    /// <summary>The rules, given what is taken. Pure: a store calls it inside its transaction, possibly more than once.</summary>
    public required Func<ClaimFacts, ClaimDecision> Decide { get; init; }

    /// <summary>Whether <see cref="Decide"/> needs to know who was booked last.</summary>
    public bool NeedsLastBooked { get; init; }

    /// <summary>The present instant: holds that ended by now take nothing.</summary>
    public required Instant Now { get; init; }

    /// <summary>The rules need what is taken and ends after this instant.</summary>
    public required Instant ReadFrom { get; init; }

    /// <summary>The rules need what is taken and starts before this instant.</summary>
    public required Instant ReadTo { get; init; }

    /// <summary>Whose holds are their own.</summary>
    public required string Visitor { get; init; }

    /// <summary>The version of the time-zone database that the start was worked out with.</summary>
    public required string TzdbVersion { get; init; }

    /// <summary>The most holds that the visitor may have after this one; not looked at for a confirmed booking.</summary>
    public int MostHolds { get; init; } = int.MaxValue;

    /// <summary>What makes a retry harmless; null for a hold, whose retry finds the hold that stands.</summary>
    public ClaimKey? Key { get; init; }

    /// <summary>The <see cref="ManageToken.Hash"/> of the client's token; null for a hold.</summary>
    public string? TokenHash { get; init; }

    /// <summary>When the client shall be reminded; null for never. Looked at for a confirmed booking only.</summary>
    public Instant? RemindAt { get; init; }

    /// <summary>The ISO weeks of each practitioner in which claims must take turns for the rules that no cell can hold, in order; empty where there are none.</summary>
    /// <remarks>As <see cref="IsoWeek"/> writes them.</remarks>
    public IReadOnlyList<string> GuardedWeeks { get; init; } = [];
}
