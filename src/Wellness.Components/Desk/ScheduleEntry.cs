using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Components;

/// <summary>One line of a day: a booking, the seats of a class together, or time that is blocked.</summary>
/// <param name="Interval">When, without buffers.</param>
/// <param name="Practitioner">The practitioner's slug.</param>
/// <param name="Bookings">The bookings, in the order in which they were made; none for blocked time.</param>
/// <param name="Busy">The blocked time; null for bookings.</param>
internal sealed record ScheduleEntry(BusyInterval Interval, string Practitioner, IReadOnlyList<Booking> Bookings, BusyTime? Busy)
{
    /// <summary>Everything as lines, in time order.</summary>
    public static IReadOnlyList<ScheduleEntry> Of(Practice practice, IEnumerable<Booking> bookings, IEnumerable<BusyTime> busy) =>
    [
        .. bookings.GroupBy(booking => Key(practice, booking))
            .Select(seats => seats.OrderBy(seat => seat.Id).ToArray())
            .Select(seats => new ScheduleEntry(new BusyInterval(seats[0].Start, seats[0].End), seats[0].Practitioner, seats, null))
            .Concat(busy.Select(time => new ScheduleEntry(time.Interval, time.Practitioner, [], time)))
            .OrderBy(entry => entry.Interval.Start).ThenBy(entry => entry.Interval.End),
    ];

    /// <summary>Whether some of it lies on a local date.</summary>
    public bool IsOn(LocalDate date, DateTimeZone zone) =>
        Interval.Start < zone.AtStartOfDay(date.PlusDays(1)).ToInstant() && Interval.End > zone.AtStartOfDay(date).ToInstant();

    // Only the seats of a class are one line.
    private static (string Service, string Practitioner, Instant Start, Instant End, Guid Alone) Key(Practice practice, Booking booking) => (
        booking.Service, booking.Practitioner, booking.Start, booking.End,
        practice.Service(booking.Service) is { Capacity: > 1 } ? Guid.Empty : booking.Id);
}
