using NodaTime;
using Wellness.Bookings;

namespace Wellness.ICalendar;

/// <summary>A class that takes place, for everybody to see: no one who comes is part of it.</summary>
/// <param name="Service">The service's slug.</param>
/// <param name="Practitioner">The slug of who gives it.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends; after <paramref name="Start"/>.</param>
public readonly record struct ClassSession(string Service, string Practitioner, Instant Start, Instant End)
{
    /// <summary>The sessions that some bookings are places in, earliest first; those for which nobody is booked any more don't take place.</summary>
    /// <param name="bookings">In any order.</param>
    /// <param name="isClass">Whether a service, given by its slug, is a class; only those count.</param>
    public static IReadOnlyList<ClassSession> Of(IEnumerable<Booking> bookings, Func<string, bool> isClass)
    {
        ArgumentNullException.ThrowIfNull(bookings);
        ArgumentNullException.ThrowIfNull(isClass);
        return
        [
            .. bookings
                .Where(booking => EventWriter.Shows(booking) && !booking.Status.IsCalledOff() && isClass(booking.Service))
                .Select(booking => new ClassSession(booking.Service, booking.Practitioner, booking.Start, booking.End))
                .Distinct()
                .OrderBy(session => session.Start).ThenBy(session => session.Service, StringComparer.Ordinal)
                .ThenBy(session => session.Practitioner, StringComparer.Ordinal),
        ];
    }
}
