
namespace Wellness.Scheduling;

/// <summary>What one practitioner's time looks like: their hours, the sessions they have, and what else keeps them busy.</summary>
/// <remarks>Immutable, safe for many threads, and meant to be asked more than once.</remarks>
public sealed class PractitionerAgenda
{
    private readonly HeldSession[] _sessions;
    private BusyTimeline? _occupied;

    /// <param name="schedule">When they work; keep it from call to call.</param>
    /// <param name="busy">When they can't, apart from their sessions: blocked time and imported events.</param>
    /// <param name="sessions">
    /// The sessions they have, each busy for the time it occupies; in any order. Where the policy has caps, those of every
    /// ISO week that is asked about.
    /// </param>
    public PractitionerAgenda(AvailabilitySchedule schedule, BusyTimeline busy, ReadOnlySpan<HeldSession> sessions = default)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(busy);
        Schedule = schedule;
        Busy = busy;
        _sessions = sessions.ToArray();
        Array.Sort(_sessions, static (one, other) => one.Occupies.Start.CompareTo(other.Occupies.Start));
    }

    /// <summary>When they work.</summary>
    public AvailabilitySchedule Schedule { get; }

    /// <summary>When they can't be booked, apart from their sessions.</summary>
    public BusyTimeline Busy { get; }

    /// <summary>The sessions they have, in the order in which they begin to take time.</summary>
    public ReadOnlySpan<HeldSession> Sessions => _sessions;

    /// <summary>All that is busy, sessions included, without any way between them.</summary>
    internal BusyTimeline Occupied => _occupied ??= _sessions.Length == 0
        ? Busy
        : Busy.With([.. _sessions.Select(session => session.Occupies)]);

    /// <summary>All that is busy for a session of the query's, ways included.</summary>
    internal BusyTimeline BusyFor(SlotQuery query, CompiledHours hours) =>
        query.Travel is null ? Occupied : Busy.With(SessionWays.Around(_sessions, query, hours));

    /// <summary>The index of the session that a query's client would join at a start; -1 where there is none.</summary>
    internal int SessionToJoin(SlotQuery query, NodaTime.Instant start) =>
        query.Capacity == 1 || query.Service is null
            ? -1
            : Array.FindIndex(_sessions, session => session.Start == start && CanBeJoined(session, query));

    internal static bool CanBeJoined(in HeldSession session, SlotQuery query) =>
        query.Capacity > 1 && query.Service is { } service && session.Service == service
        && session.Duration == query.Duration && session.Area == query.Area;
}
