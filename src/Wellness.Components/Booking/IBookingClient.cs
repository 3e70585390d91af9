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

    /// <summary>The free slots that a booking of this visitor's could move to, between two local dates, both inclusive, soonest first.</summary>
    /// <remarks>The booking's own time doesn't stand in its way, so the slots beside it and at it are among them.</remarks>
    /// <param name="id">The booking.</param>
    /// <param name="practitioner">The slug of who should give it, or null for anyone who is free.</param>
    /// <param name="from">The first local date.</param>
    /// <param name="to">The last local date.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Empty where the booking is not theirs.</returns>
    Task<IReadOnlyList<AppointmentSlot>> FindMoveSlotsAsync(
        Guid id, string? practitioner, LocalDate from, LocalDate to, CancellationToken cancellationToken = default);

    /// <summary>The first slot on or after a local date that a booking of this visitor's could move to; null where there is none within the practice's booking window.</summary>
    Task<AppointmentSlot?> FindNextMoveSlotAsync(Guid id, string? practitioner, LocalDate from, CancellationToken cancellationToken = default);

    /// <summary>Moves a booking of this visitor's: the old time is freed and the new one taken at once, or nothing happens.</summary>
    /// <param name="id">The booking.</param>
    /// <param name="revision">The revision that the page showed.</param>
    /// <param name="request">Where to, with the key made when the form was rendered.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    Task<BookingResult> MoveAsync(Guid id, int revision, MoveRequest request, CancellationToken cancellationToken = default);

    /// <summary>Where the calendar file of a booking of this visitor's is, as a path of the site.</summary>
    string CalendarFileHref(Guid id);

    /// <summary>The visitor's own link to a booking, with its secret, to keep; null where the booking is not theirs.</summary>
    string? ManageHref(Guid id);
}
