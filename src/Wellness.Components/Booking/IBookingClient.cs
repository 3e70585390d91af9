using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components;

/// <summary>How the components reach the practice's bookings: in process on a server, over HTTP in a browser.</summary>
/// <remarks>
/// It knows the visitor, so that the components need not: an implementation keeps the visitor's id and the manage tokens
/// of their bookings where scripts and other sites can't read them.
/// </remarks>
public interface IBookingClient
{
    /// <summary>The free slots between two local dates, both inclusive, soonest first; the visitor's own holds don't hide them.</summary>
    Task<IReadOnlyList<AppointmentSlot>> FindSlotsAsync(
        SlotQuestion question, LocalDate from, LocalDate to, CancellationToken cancellationToken = default);

    /// <summary>The first free slot on or after a local date; null where there is none within the practice's booking window.</summary>
    Task<AppointmentSlot?> FindNextAsync(SlotQuestion question, LocalDate from, CancellationToken cancellationToken = default);

    /// <summary>The free slots nearest to a choice, soonest first.</summary>
    Task<IReadOnlyList<AppointmentSlot>> FindNearestAsync(BookingChoice choice, CancellationToken cancellationToken = default);

    /// <summary>Keeps a time for the visitor for a while.</summary>
    /// <param name="choice">What they chose.</param>
    /// <param name="idempotencyKey">Made when the form was rendered: a retry with it changes nothing.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    Task<BookingResult> HoldAsync(BookingChoice choice, string idempotencyKey, CancellationToken cancellationToken = default);

    /// <summary>The visitor's own hold on a choice, if it still stands.</summary>
    Task<Booking?> FindHoldAsync(BookingChoice choice, CancellationToken cancellationToken = default);

    /// <summary>Books a choice, held before or not, and remembers for this visitor that the booking is theirs.</summary>
    /// <param name="choice">What they chose.</param>
    /// <param name="client">Who comes.</param>
    /// <param name="idempotencyKey">Made when the form was rendered: a retry with it books nothing more.</param>
    /// <param name="cancellationToken">Stops before anything is booked.</param>
    Task<BookingResult> BookAsync(
        BookingChoice choice, ClientDetails client, string idempotencyKey, CancellationToken cancellationToken = default);

    /// <summary>A booking that is this visitor's own; null alike for another's and for none.</summary>
    Task<Booking?> FindBookingAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Cancels a booking of this visitor's.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="revision">The revision that the page showed.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    Task<BookingResult> CancelAsync(Guid id, int revision, CancellationToken cancellationToken = default);

    /// <summary>Where the calendar file of a booking of this visitor's is, as a path of the site.</summary>
    string CalendarFileHref(Guid id);

    /// <summary>The visitor's own link to a booking, with its secret, to keep; null where the booking is not theirs.</summary>
    string? ManageHref(Guid id);
}
