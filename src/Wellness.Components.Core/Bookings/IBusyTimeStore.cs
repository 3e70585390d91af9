using NodaTime;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>Keeps blocked time and the busy times of external calendars; searches and claims see them at once.</summary>
public interface IBusyTimeStore
{
    /// <summary>Blocks a time, or keeps an imported one. Bookings that are there already stay.</summary>
    Task AddAsync(BusyTime time, CancellationToken cancellationToken = default);

    /// <summary>Takes a time away that the practice blocked; one of an external calendar stays.</summary>
    /// <returns>Whether it was there.</returns>
    Task<bool> UnblockAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>A practitioner's busy times that overlap a span, earliest first.</summary>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="start">Times that end after this instant.</param>
    /// <param name="end">Times that start before this instant.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<BusyTime>> ListAsync(string practitioner, Instant start, Instant end, CancellationToken cancellationToken = default);

    /// <summary>Puts the busy times of an external calendar in the place of all that it had before, in one transaction.</summary>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="calendar">The calendar's id.</param>
    /// <param name="times">In any order; may be empty.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    Task ReplaceAsync(string practitioner, Guid calendar, IReadOnlyList<BusyInterval> times, CancellationToken cancellationToken = default);
}
