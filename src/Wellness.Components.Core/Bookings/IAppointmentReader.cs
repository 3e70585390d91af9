using NodaTime;

namespace Wellness.Bookings;

/// <summary>Reads appointments for calendars; every store implements it beside <see cref="IBookingStore"/>.</summary>
public interface IAppointmentReader
{
    /// <summary>A number that changes with every change that a calendar of the practitioner would show, and with nothing else; one indexed read.</summary>
    Task<long> CalendarVersionAsync(string practitioner, CancellationToken cancellationToken = default);

    /// <summary>The practitioner's pending, confirmed, completed, missed and cancelled appointments, earliest first; never holds.</summary>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="from">Appointments that end after this instant.</param>
    /// <param name="cancelledSince">Cancelled ones only if they changed at or after this instant.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<Booking>> AppointmentsAsync(
        string practitioner, Instant from, Instant cancelledSince, CancellationToken cancellationToken = default);

    /// <summary>A client's pending, confirmed, completed, missed and cancelled appointments with everyone, earliest first.</summary>
    /// <param name="client">Whose, by the e-mail address that they booked with.</param>
    /// <param name="from">Appointments that end after this instant.</param>
    /// <param name="cancelledSince">Cancelled ones only if they changed at or after this instant.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<Booking>> ClientAppointmentsAsync(
        ClientKey client, Instant from, Instant cancelledSince, CancellationToken cancellationToken = default);
}
