using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Finds the starts that can be booked, and says of a start why it can't: the rules of availability, once.</summary>
/// <remarks>
/// <para>A pure function of its arguments: no clock, no store, no state but the schedule's compiled hours.</para>
/// <para>A session may run across ranges that touch, its buffers may lie outside the hours unless the policy says
/// otherwise, and every length is elapsed time: in the night of a clock change a 60-minute session lasts 60 minutes.</para>
/// <para>The cost grows with the dates, the open ranges, the busy times (which are sorted) and the slots, each added to the
/// others and never multiplied.</para>
/// </remarks>
public static class SlotFinder
{
    /// <summary>The starts between two dates that can be booked.</summary>
    /// <param name="schedule">When there is open time; keep it from call to call.</param>
    /// <param name="policy">The grid, notice, window and caps.</param>
    /// <param name="query">The dates, the session and the present.</param>
    /// <param name="busy">The practitioner's busy times, in any order; they may overlap. A session reaches up to 40 hours from its start with its buffer, so give those that reach into two days before and after the dates.</param>
    /// <param name="sessions">Where the sessions start that the caps count, in any order: those of every ISO week that the dates touch. Not read where the policy has no cap.</param>
    /// <returns>Starts whose local date is one of the query's, in order, each once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The query spans more days than the policy's maximum, which the message names.</exception>
    public static Instant[] Find(
        AvailabilitySchedule schedule,
        SlotPolicy policy,
        SlotQuery query,
        ReadOnlySpan<BusyInterval> busy,
        ReadOnlySpan<Instant> sessions = default)
    {
        Check(schedule, policy, query);
        var hours = schedule.Compiled(query.From, query.To);
        using var sorted = new BusySorter(busy, TimeLine.Before(query.From), TimeLine.After(query.To));
        var writer = StartWriter.Growing(policy.Step.ToInt64Nanoseconds(), Candidates(hours, policy));
        try
        {
            Sweep(schedule, hours, policy, query, sorted.Stretches, sessions, ref writer);
            return writer.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>The starts between two dates that can be booked, written into the caller's memory: nothing is allocated once the schedule is compiled.</summary>
    /// <param name="schedule">As in the other <c>Find</c>.</param>
    /// <param name="policy">As in the other <c>Find</c>.</param>
    /// <param name="query">As in the other <c>Find</c>.</param>
    /// <param name="busy">The practitioner's busy times, sorted and joined once; it may hold as many others, long past or far ahead, as you like.</param>
    /// <param name="starts">Takes the starts, in order, each once; those that have no room are left out.</param>
    /// <param name="sessions">As in the other <c>Find</c>.</param>
    /// <returns>How many starts there are. When that is more than <paramref name="starts"/> has room for, its first ones are there: ask again with that much room.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The query spans more days than the policy's maximum, which the message names.</exception>
    public static int Find(
        AvailabilitySchedule schedule,
        SlotPolicy policy,
        SlotQuery query,
        BusyTimeline busy,
        Span<Instant> starts,
        ReadOnlySpan<Instant> sessions = default)
    {
        Check(schedule, policy, query);
        ArgumentNullException.ThrowIfNull(busy);
        var hours = schedule.Compiled(query.From, query.To);
        var writer = new StartWriter(policy.Step.ToInt64Nanoseconds(), starts, Candidates(hours, policy));
        Sweep(schedule, hours, policy, query, busy.Stretches, sessions, ref writer);
        return writer.Count;
    }

    /// <summary>The starts between two dates at which at least one of several practitioners is free, written into the caller's memory.</summary>
    /// <param name="team">Those who could give the session; their schedules share the practice's zone.</param>
    /// <param name="policy">As in <c>Find</c>; its caps count for each of them alone.</param>
    /// <param name="query">As in <c>Find</c>.</param>
    /// <param name="starts">As in <c>Find</c>.</param>
    /// <returns>How many starts there are, as in <c>Find</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The query spans more days than the policy's maximum, which the message names.</exception>
    public static int FindAny(ReadOnlySpan<PractitionerAgenda> team, SlotPolicy policy, SlotQuery query, Span<Instant> starts)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(query);
        AvailabilitySchedule.CheckSpan(query.From, query.To, policy.MaximumSpanDays, nameof(query));
        var step = policy.Step.ToInt64Nanoseconds();
        var union = new StartUnion(
            (TimeLine.DayNumber(query.From) - 1) * TimeLine.Day, (TimeLine.DayNumber(query.To) + 2) * TimeLine.Day, step);
        try
        {
            foreach (var agenda in team)
            {
                ArgumentNullException.ThrowIfNull(agenda, nameof(team));
                var hours = agenda.Schedule.Compiled(query.From, query.To);
                Sweep(agenda.Schedule, hours, policy, query, agenda.Busy.Stretches, agenda.Sessions, ref union);
            }

            var writer = new StartWriter(step, starts);
            union.CopyTo(ref writer);
            return writer.Count;
        }
        finally
        {
            union.Dispose();
        }
    }

    /// <summary>The first rule that refuses a start, in the order hours, busy, grid, notice, window, daily cap, weekly cap.</summary>
    /// <param name="schedule">When there is open time.</param>
    /// <param name="policy">The grid, notice, window and caps.</param>
    /// <param name="query">The session and the present. Its dates are checked as in <c>Find</c> and do not matter otherwise.</param>
    /// <param name="start">The start; any instant.</param>
    /// <param name="busy">As in <c>Find</c>, around the start.</param>
    /// <param name="sessions">As in <c>Find</c>: those of the start's ISO week.</param>
    /// <returns>What refuses it, for the practice's own eyes; null when it can be booked, which is exactly when <c>Find</c> would return it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The query spans more days than the policy's maximum, which the message names.</exception>
    public static SlotRefusal? Explain(
        AvailabilitySchedule schedule,
        SlotPolicy policy,
        SlotQuery query,
        Instant start,
        ReadOnlySpan<BusyInterval> busy,
        ReadOnlySpan<Instant> sessions = default)
    {
        Check(schedule, policy, query);
        if (DateOf(start, schedule.TimeZone) is not { } date)
        {
            return new SlotRefusal.OutsideHours(null);
        }

        var hours = schedule.Compiled(date, date);
        var place = TimeLine.Place(start);
        using var sorted = new BusySorter(busy, hours.Days.Starts[0], hours.Days.End);
        var sweep = new SlotSweep(hours, policy, query, sorted.Stretches);
        var range = sweep.RangeFor(place);
        if (range < 0)
        {
            var near = hours.RangeAtOrAfter(place);
            var isOpen = near < hours.Ranges.Length && hours.Ranges[near].Start <= place;
            return new SlotRefusal.OutsideHours(isOpen ? schedule.RangeAround(hours, near, date) : null);
        }

        if (!sweep.IsFree(place))
        {
            return new SlotRefusal.Busy(EarliestAt(start, query, busy));
        }

        return OffGrid(sweep, policy, range, place)
            ?? Limit(new StartLimits(schedule, hours, policy, query.Now, sessions), start, TimeLine.DayNumber(date), policy);
    }

    private static SlotRefusal? Limit(StartLimits limits, Instant start, int day, SlotPolicy policy)
    {
        using (limits)
        {
            return start < limits.Earliest ? new SlotRefusal.TooSoon(limits.Earliest)
                : limits.IsBeyondWindow(day) ? new SlotRefusal.BeyondWindow(TimeLine.Date(limits.LastDay!.Value))
                : limits.IsDayFull(day) ? new SlotRefusal.DailyCapReached(policy.DailyCap!.Value)
                : limits.IsWeekFull(day) ? new SlotRefusal.WeeklyCapReached(policy.WeeklyCap!.Value)
                : null;
        }
    }

    private static SlotRefusal.OffGrid? OffGrid(SlotSweep sweep, SlotPolicy policy, int range, long start)
    {
        const long Week = 7 * TimeLine.Day;
        return Nearest(sweep, policy, range, start, start + 1).Last is not null
            ? null
            : new SlotRefusal.OffGrid(
                InstantAt(Nearest(sweep, policy, range, start - Week, start).Last),
                InstantAt(Nearest(sweep, policy, range, start + 1, start + Week).First));
    }

    /// <summary>The first and last candidate of a range in a half-open stretch, at which the session fits and is free.</summary>
    private static NearestStart Nearest(SlotSweep sweep, SlotPolicy policy, int range, long from, long to)
    {
        var nearest = new NearestStart(policy.Step.ToInt64Nanoseconds());
        sweep.Add(range, range + 1, [new Stretch(from, to)], ref nearest);
        return nearest;
    }

    private static Instant? InstantAt(long? place) => place is { } found ? TimeLine.At(found) : null;

    private static CandidateList? Candidates(CompiledHours hours, SlotPolicy policy) =>
        hours.Candidates(policy.Alignment == StartAlignment.Clock, policy.Step.ToInt64Nanoseconds());

    private static void Sweep<TSink>(
        AvailabilitySchedule schedule,
        CompiledHours hours,
        SlotPolicy policy,
        SlotQuery query,
        ReadOnlySpan<Stretch> busy,
        ReadOnlySpan<Instant> sessions,
        scoped ref TSink sink)
        where TSink : struct, IStartSink, allows ref struct
    {
        using var limits = new StartLimits(schedule, hours, policy, query.Now, sessions);
        Span<Stretch> one = stackalloc Stretch[1];
        using var admitted = AdmittedTimes.Of(
            hours.Days, TimeLine.DayNumber(query.From), TimeLine.DayNumber(query.To), limits, one);
        if (admitted.Count == 0)
        {
            return;
        }

        var stretches = admitted.Stretches;
        var sweep = new SlotSweep(hours, policy, query, busy);
        var end = hours.RangeAtOrAfter(stretches[^1].End - 1);
        sweep.Add(hours.RangeAtOrAfter(stretches[0].Start), Math.Min(end + 1, hours.Ranges.Length), stretches, ref sink);
    }

    private static BusyInterval EarliestAt(Instant start, SlotQuery query, ReadOnlySpan<BusyInterval> busy)
    {
        var (from, to) = (start - query.BufferBefore, start + query.Duration + query.BufferAfter);
        BusyInterval? earliest = null;
        foreach (var interval in busy)
        {
            if (interval.Start < to && interval.End > from && !(earliest?.Start <= interval.Start))
            {
                earliest = interval;
            }
        }

        return earliest ?? throw new InvalidOperationException("A start that is not free overlaps a busy time.");
    }

    /// <summary>The local date of an instant, or null outside the years of a schedule.</summary>
    private static LocalDate? DateOf(Instant instant, DateTimeZone zone)
    {
        if (instant != TimeLine.At(TimeLine.Place(instant)))
        {
            return null;
        }

        var date = instant.InZone(zone).Date;
        return date.Year is < TimeLine.FirstYear or > TimeLine.LastYear ? null : date;
    }

    private static void Check(AvailabilitySchedule schedule, SlotPolicy policy, SlotQuery query)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(query);
        AvailabilitySchedule.CheckSpan(query.From, query.To, policy.MaximumSpanDays, nameof(query));
    }
}
