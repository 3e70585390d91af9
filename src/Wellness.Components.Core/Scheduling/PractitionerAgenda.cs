using NodaTime;

namespace Wellness.Scheduling;

/// <summary>One of several who could give a session: their hours and what they already have.</summary>
public sealed class PractitionerAgenda
{
    private readonly Instant[] _sessions;

    /// <param name="schedule">When they work; keep it from call to call.</param>
    /// <param name="busy">When they can't.</param>
    /// <param name="sessions">Where the sessions start that the caps count, as in <c>SlotFinder.Find</c>.</param>
    public PractitionerAgenda(AvailabilitySchedule schedule, BusyTimeline busy, ReadOnlySpan<Instant> sessions = default)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(busy);
        Schedule = schedule;
        Busy = busy;
        _sessions = sessions.ToArray();
    }

    /// <summary>When they work.</summary>
    public AvailabilitySchedule Schedule { get; }

    /// <summary>When they can't be booked.</summary>
    public BusyTimeline Busy { get; }

    /// <summary>Where the sessions start that the caps count.</summary>
    public ReadOnlySpan<Instant> Sessions => _sessions;
}
