using NodaTime;

namespace Wellness.Bookings;

/// <summary>A booking that the service asks a store to keep, for the first candidate who is free, all or nothing.</summary>
/// <remarks>
/// What a store must do, in one transaction: answer a known <see cref="Key"/> with the booking it made; turn the
/// visitor's own standing hold on the same service, time and candidate into the booking, or answer a hold with it;
/// otherwise run the candidates' checks on what is taken, release the visitor's holds that are in the way or for the same
/// service, expire holds that ended, and take the cells. A claim that fails leaves no row.
/// </remarks>
public sealed record BookingClaim
{
    /// <summary>The booking as it shall be kept, held or confirmed; its practitioner is replaced by the candidate who gets it.</summary>
    public required Booking Wanted { get; init; }

    /// <summary>Who could take it, in the order to try; at least one.</summary>
    public required IReadOnlyList<ClaimCandidate> Candidates { get; init; }

    /// <summary>The present instant: holds that ended by now take nothing.</summary>
    public required Instant Now { get; init; }

    /// <summary>The checks need what is taken and ends after this instant.</summary>
    public required Instant ReadFrom { get; init; }

    /// <summary>The checks need what is taken and starts before this instant.</summary>
    public required Instant ReadTo { get; init; }

    /// <summary>Whose holds are their own.</summary>
    public required string Visitor { get; init; }

    /// <summary>The version of the time-zone database that the start was worked out with.</summary>
    public required string TzdbVersion { get; init; }

    /// <summary>The most holds that the visitor may have after this one; not looked at for a confirmed booking.</summary>
    public int MostHolds { get; init; } = int.MaxValue;

    /// <summary>What makes a retry harmless; null for a hold, whose retry finds the hold that stands.</summary>
    public ClaimKey? Key { get; init; }

    /// <summary>The hash of the client's manage token; null for a hold.</summary>
    public string? TokenHash { get; init; }

    /// <summary>When the manage token stops working; null for never.</summary>
    public Instant? TokenExpires { get; init; }

    /// <summary>When the client shall be reminded; null for never. Looked at for a confirmed booking only.</summary>
    public Instant? RemindAt { get; init; }

    /// <summary>The ISO week, such as <c>2026-W07</c>, in which the practice's caps must be counted one claim at a time; null without caps.</summary>
    public string? GuardedWeek { get; init; }
}
