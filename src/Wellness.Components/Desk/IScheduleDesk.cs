using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components;

/// <summary>How the practice's own pages reach its bookings and its time; an implementation answers only those who run the practice.</summary>
/// <remarks>
/// A change names the revision that was seen, as <see cref="IBookingDesk"/> says. Each method throws
/// <see cref="UnauthorizedAccessException"/> where whoever asks does not run the practice.
/// </remarks>
public interface IScheduleDesk
{
    /// <summary>The booking with an id; null where there is none.</summary>
    Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The bookings of some local dates, earliest first.</summary>
    Task<IReadOnlyList<Booking>> ListAsync(DeskSearch search, CancellationToken cancellationToken = default);

    /// <summary>Blocked time and the events of external calendars that overlap some local dates, earliest first.</summary>
    Task<IReadOnlyList<BusyTime>> ListBusyAsync(DeskSearch search, CancellationToken cancellationToken = default);

    /// <summary>Says yes to a pending booking.</summary>
    Task<BookingResult> ApproveAsync(Guid id, int revision, CancellationToken cancellationToken = default);

    /// <summary>Calls a pending or confirmed booking off and frees its time; for a pending one that is the practice's no.</summary>
    Task<BookingResult> CancelAsync(Guid id, int revision, PracticeMessage? message, CancellationToken cancellationToken = default);

    /// <summary>The free slots that a booking could move to, between two local dates, both inclusive, soonest first; its own time doesn't stand in its way.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="practitioner">The slug of who should give it, or null for anyone who is free.</param>
    /// <param name="from">The first local date.</param>
    /// <param name="to">The last local date.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Empty where there is no such booking.</returns>
    Task<IReadOnlyList<AppointmentSlot>> FindMoveSlotsAsync(
        Guid id, string? practitioner, LocalDate from, LocalDate to, CancellationToken cancellationToken = default);

    /// <summary>The first slot on or after a local date that a booking could move to; null where there is none within the practice's booking window.</summary>
    Task<AppointmentSlot?> FindNextMoveSlotAsync(Guid id, string? practitioner, LocalDate from, CancellationToken cancellationToken = default);

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

    /// <summary>Why a start can be booked or not, with each practitioner in the practice's order.</summary>
    /// <returns>Empty where the service, length, practitioner or area is not there.</returns>
    Task<IReadOnlyList<PractitionerAnswer>> ExplainAsync(BookingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Everybody who waits for a time, who joined first first.</summary>
    Task<IReadOnlyList<WaitingListEntry>> ListWaitingAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes somebody off the waiting list.</summary>
    /// <returns>Whether they were on it.</returns>
    Task<bool> RemoveWaitingAsync(Guid id, CancellationToken cancellationToken = default);
}
