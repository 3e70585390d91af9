using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>Finds free times and books them; availability and booking answer from one implementation of the rules.</summary>
public interface IBookingService
{
    /// <summary>The free slots of a search, soonest first.</summary>
    /// <exception cref="ArgumentException">The service, length or practitioner is not there, or the dates break the policy's span.</exception>
    Task<IReadOnlyList<AppointmentSlot>> FindSlotsAsync(SlotSearch search, CancellationToken cancellationToken = default);

    /// <summary>The first free slot on or after the search's first date within the booking window, whatever its last date; null where there is none.</summary>
    /// <exception cref="ArgumentException">As for <see cref="FindSlotsAsync"/>.</exception>
    Task<AppointmentSlot?> FindNextAsync(SlotSearch search, CancellationToken cancellationToken = default);

    /// <summary>The free slots nearest to an instant, soonest first.</summary>
    /// <param name="request">What was asked for; its start is the instant.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>At most as many as <see cref="BookingOptions.Alternatives"/>; empty where the service or length is not there.</returns>
    Task<IReadOnlyList<AppointmentSlot>> FindNearestAsync(BookingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Keeps a time for a visitor for a while; holding it again gives the hold that stands.</summary>
    /// <returns><see cref="BookingResult.Booked"/> with a held booking, or why not.</returns>
    Task<BookingResult> HoldAsync(BookingRequest request, CancellationToken cancellationToken = default);

    /// <summary>The visitor's own hold on a time, if it still stands.</summary>
    Task<Booking?> FindHoldAsync(BookingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Books a time: the visitor's hold becomes a booking, or the time is taken now if it is free.</summary>
    /// <returns><see cref="BookingResult.Booked"/> with the manage token, the same one for the same key, or why not.</returns>
    Task<BookingResult> BookAsync(BookingRequest request, ClientDetails client, CancellationToken cancellationToken = default);

    /// <summary>What each date of a series can be; dates that can be booked are counted as taken for those after them.</summary>
    /// <remarks>
    /// Each is counted for the practitioner who would get it now. Under <c>AssignmentStrategy.Rotation</c> that is known
    /// only when something is booked: here the rotation begins with the practice's first.
    /// </remarks>
    /// <param name="request">What the first session would be; keys and visitor are not looked at.</param>
    /// <param name="series">How often and how far apart.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>One answer for each date, in order; empty where the service, length, practitioner or area is not there.</returns>
    Task<IReadOnlyList<SeriesAnswer>> FindSeriesAsync(BookingRequest request, SessionSeries series, CancellationToken cancellationToken = default);

    /// <summary>Books the dates of a series that can be had, each by itself; a retry with the same key changes nothing.</summary>
    /// <returns>One result for each date, in order.</returns>
    Task<IReadOnlyList<SeriesBooking>> BookSeriesAsync(
        BookingRequest request, SessionSeries series, ClientDetails client, CancellationToken cancellationToken = default);

    /// <summary>Why a start can be booked or not, with each practitioner; for the practice's own eyes.</summary>
    /// <returns>In the practice's order; empty where the service, length, practitioner or area is not there.</returns>
    Task<IReadOnlyList<PractitionerAnswer>> ExplainAsync(BookingRequest request, CancellationToken cancellationToken = default);

    /// <summary>The booking that a manage link opens; null for a token that opens none.</summary>
    Task<Booking?> FindAsync(ManageToken token, CancellationToken cancellationToken = default);

    /// <summary>Cancels for the client, if the policy allows it; a booking cancelled already is answered as done.</summary>
    /// <param name="token">The manage link's secret.</param>
    /// <param name="revision">The revision that the client saw; another means that it changed meanwhile.</param>
    /// <param name="cancellationToken">Stops before the change; a change that began is finished.</param>
    Task<BookingResult> CancelAsync(ManageToken token, int revision, CancellationToken cancellationToken = default);

    /// <summary>Moves the appointment for the client, if the policy allows it: the old time is freed and the new one taken at once, or nothing happens.</summary>
    /// <remarks>The rules that offer a start decide, but the appointment's own time doesn't stand in its way. Where the practice approves bookings, it approves the move.</remarks>
    /// <param name="token">The manage link's secret.</param>
    /// <param name="revision">The revision that the client saw; another means that it changed meanwhile.</param>
    /// <param name="request">Where to; where it is already, nothing changes and that is the answer.</param>
    /// <param name="cancellationToken">Stops before the change; a change that began is finished.</param>
    Task<BookingResult> MoveAsync(ManageToken token, int revision, MoveRequest request, CancellationToken cancellationToken = default);
}
