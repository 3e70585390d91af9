using NodaTime;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>Keeps the external calendars of practitioners, and lets one worker at a time read each.</summary>
public interface IExternalCalendarStore
{
    /// <summary>Keeps a new calendar; it is due at once.</summary>
    Task AddAsync(ExternalCalendar calendar, CancellationToken cancellationToken = default);

    /// <summary>Takes a calendar away, and with it its busy times.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>All calendars, by practitioner and name.</summary>
    Task<IReadOnlyList<ExternalCalendar>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes the calendar that has been due for longest, so that nobody else reads it meanwhile.</summary>
    /// <param name="now">Calendars whose next attempt is at or before this instant are due.</param>
    /// <param name="until">Its next attempt, should the worker that takes it never complete it; after <paramref name="now"/>.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>The calendar as it now stands; null where none is due.</returns>
    Task<ExternalCalendar?> ClaimDueAsync(Instant now, Instant until, CancellationToken cancellationToken = default);

    /// <summary>Keeps what reading a calendar gave, in one transaction, if nobody else took it or took it away since.</summary>
    /// <param name="calendar">The calendar as it is from now on, with its next attempt.</param>
    /// <param name="claimedUntil">The next attempt that <see cref="ClaimDueAsync"/> gave it.</param>
    /// <param name="times">Its busy times, in the place of all that it had before; null to keep those.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>Whether it was kept.</returns>
    Task<bool> CompleteAsync(
        ExternalCalendar calendar, Instant claimedUntil, IReadOnlyList<BusyInterval>? times, CancellationToken cancellationToken = default);
}
