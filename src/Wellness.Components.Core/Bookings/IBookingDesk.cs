
namespace Wellness.Bookings;

/// <summary>What the practice itself does with its bookings and its time; whoever calls it has been let in before.</summary>
/// <remarks>
/// A change names the revision that was seen; if the booking changed meanwhile, nothing happens and the answer shows it as
/// it stands. A change that is done already is answered as done.
/// </remarks>
public interface IBookingDesk
{
    /// <summary>The booking with an id; null where there is none.</summary>
    Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The bookings of some local dates, earliest first.</summary>
    /// <exception cref="ArgumentException">The dates break <see cref="DeskSearch"/>'s bounds.</exception>
    Task<IReadOnlyList<Booking>> ListAsync(DeskSearch search, CancellationToken cancellationToken = default);

    /// <summary>Says yes to a pending booking.</summary>
    Task<BookingResult> ApproveAsync(Guid id, int revision, CancellationToken cancellationToken = default);

    /// <summary>Says no to a pending booking and frees its time.</summary>
    Task<BookingResult> DeclineAsync(Guid id, int revision, PracticeMessage? message = null, CancellationToken cancellationToken = default);

    /// <summary>Calls a pending or confirmed booking off and frees its time; the cancellation policy binds clients alone.</summary>
    Task<BookingResult> CancelAsync(Guid id, int revision, PracticeMessage? message = null, CancellationToken cancellationToken = default);

    /// <summary>Moves a pending or confirmed booking, by the rules that offer a start; the old time is freed and the new one taken at once, or nothing happens.</summary>
    Task<BookingResult> MoveAsync(Guid id, int revision, MoveRequest request, CancellationToken cancellationToken = default);

    /// <summary>Notes that the session was given; not before it began.</summary>
    Task<BookingResult> CompleteAsync(Guid id, int revision, CancellationToken cancellationToken = default);

    /// <summary>Notes that the client did not come; not before the session should have begun.</summary>
    Task<BookingResult> MissAsync(Guid id, int revision, CancellationToken cancellationToken = default);

    /// <summary>Blocks a practitioner's time, so that nobody books it; bookings inside stay.</summary>
    Task<BlockResult> BlockAsync(BlockRequest request, CancellationToken cancellationToken = default);

    /// <summary>Takes a block away; events of external calendars stay.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> UnblockAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Blocked time and the events of external calendars that overlap some local dates, earliest first.</summary>
    /// <exception cref="ArgumentException">The dates break <see cref="DeskSearch"/>'s bounds.</exception>
    Task<IReadOnlyList<BusyTime>> ListBusyAsync(DeskSearch search, CancellationToken cancellationToken = default);
}
