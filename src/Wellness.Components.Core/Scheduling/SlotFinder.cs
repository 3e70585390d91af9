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
    /// <param name="sessions">The sessions that the caps count, in any order: those of every ISO week that the dates touch. Their times are among <paramref name="busy"/>. Not read where the policy has no cap.</param>
    /// <returns>Starts whose local date is one of the query's, in order, each once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The query spans more days than the policy's maximum, which the message names.</exception>
    public static Instant[] Find(
        AvailabilitySchedule schedule,
        SlotPolicy policy,
        SlotQuery query,
        ReadOnlySpan<BusyInterval> busy,
        ReadOnlySpan<HeldSession> sessions = default)
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
        ReadOnlySpan<HeldSession> sessions = default)
    {
        Check(schedule, policy, query);
        ArgumentNullException.ThrowIfNull(busy);
        var hours = schedule.Compiled(query.From, query.To);
        var writer = new StartWriter(policy.Step.ToInt64Nanoseconds(), starts, Candidates(hours, policy));
        Sweep(schedule, hours, policy, query, busy.Stretches, sessions, ref writer);
        return writer.Count;
    }

    /// <summary>The starts between two dates at which at least one of several practitioners is free, written into the caller's memory.</summary>
    /// <param name="team">Those who could give the session, each with their sessions and other busy times; their schedules share the practice's zone.</param>
    /// <param name="policy">As in <c>Find</c>; its caps count for each of them alone.</param>
    /// <param name="query">As in <c>Find</c>.</param>
    /// <param name="starts">As in <c>Find</c>.</param>
    /// <param name="pools">As in <c>Find</c>.</param>
    /// <returns>How many starts there are, as in <c>Find</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The query spans more days than the policy's maximum, which the message names.</exception>
    public static int FindAny(
        ReadOnlySpan<PractitionerAgenda> team, SlotPolicy policy, SlotQuery query, Span<Instant> starts, IReadOnlyList<PoolAgenda>? pools = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(query);
        AvailabilitySchedule.CheckSpan(query.From, query.To, policy.MaximumSpanDays, nameof(query));
        if (SlotExplanation.NewClient(query) is not null)
        {
            return 0;
        }

        var step = policy.Step.ToInt64Nanoseconds();
        var union = new StartUnion(
            (TimeLine.DayNumber(query.From) - 1) * TimeLine.Day, (TimeLine.DayNumber(query.To) + 2) * TimeLine.Day, step);
        try
        {
            foreach (var agenda in team)
            {
                ArgumentNullException.ThrowIfNull(agenda, nameof(team));
                var hours = agenda.Schedule.Compiled(query.From, query.To);
                Sweep(agenda.Schedule, hours, policy, query, agenda.BusyFor(query, hours).Stretches, agenda.Sessions, ref union, pools);
                foreach (var join in AgendaJoins.Find(agenda, policy, query, hours))
                {
                    union.Add(TimeLine.Place(join.Start), 1, -1);
                }
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
        ReadOnlySpan<HeldSession> sessions = default)
    {
        Check(schedule, policy, query);
        return SlotExplanation.Of(schedule, policy, query, start, busy, sessions);
    }

    /// <summary>The starts between two dates that can be booked with a practitioner: every rule.</summary>
    /// <param name="agenda">The practitioner's time: what reaches into two days before and after the dates, and where there are ways, the neighbouring sessions beyond.</param>
    /// <param name="policy">The grid, notice, window and caps.</param>
    /// <param name="query">The dates, the session, the client and the present.</param>
    /// <param name="pools">What the session needs one free member of, each; null for nothing.</param>
    /// <returns>Starts whose local date is one of the query's, in order, each once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The query spans more days than the policy's maximum, which the message names.</exception>
    public static IReadOnlyList<FreeStart> Find(
        PractitionerAgenda agenda, SlotPolicy policy, SlotQuery query, IReadOnlyList<PoolAgenda>? pools = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        Check(agenda.Schedule, policy, query);
        if (SlotExplanation.NewClient(query) is not null)
        {
            return [];
        }

        var hours = agenda.Schedule.Compiled(query.From, query.To);
        var writer = StartWriter.Growing(policy.Step.ToInt64Nanoseconds(), Candidates(hours, policy));
        try
        {
            Sweep(agenda.Schedule, hours, policy, query, agenda.BusyFor(query, hours).Stretches, agenda.Sessions, ref writer, pools);
            List<FreeStart> free = [.. writer.ToArray().Select(start => new FreeStart(start, query.Capacity))];
            var joins = AgendaJoins.Find(agenda, policy, query, hours);
            return joins.Length == 0 ? free : [.. free.Concat(joins).OrderBy(start => start.Start)];
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>
    /// The first rule that refuses a start with a practitioner, in the order new clients, hours, busy, seats, ways,
    /// resources, grid, notice, window, the service's dates, caps by day and week in sessions and then in minutes.
    /// </summary>
    /// <param name="agenda">The practitioner's time, as in <c>Find</c>.</param>
    /// <param name="policy">The grid, notice, window and caps.</param>
    /// <param name="query">The session, the client and the present. Its dates are checked as in <c>Find</c> and do not matter otherwise.</param>
    /// <param name="start">The start; any instant.</param>
    /// <param name="pools">As in <c>Find</c>.</param>
    /// <returns>What refuses it, for the practice's own eyes; null when it can be booked, which is exactly when <c>Find</c> would return it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The query spans more days than the policy's maximum, which the message names.</exception>
    public static SlotRefusal? Explain(
        PractitionerAgenda agenda, SlotPolicy policy, SlotQuery query, Instant start, IReadOnlyList<PoolAgenda>? pools = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        Check(agenda.Schedule, policy, query);
        return SlotExplanation.Of(agenda, policy, query, start, pools ?? []);
    }

    private static CandidateList? Candidates(CompiledHours hours, SlotPolicy policy) =>
        hours.Candidates(policy.Alignment == StartAlignment.Clock, policy.Step.ToInt64Nanoseconds());

    private static void Sweep<TSink>(
        AvailabilitySchedule schedule,
        CompiledHours hours,
        SlotPolicy policy,
        SlotQuery query,
        ReadOnlySpan<Stretch> busy,
        ReadOnlySpan<HeldSession> sessions,
        scoped ref TSink sink,
        IReadOnlyList<PoolAgenda>? pools = null)
        where TSink : struct, IStartSink, allows ref struct
    {
        var (firstDay, lastDay) = (TimeLine.DayNumber(LocalDate.Max(query.From, query.ValidFrom ?? query.From)),
            TimeLine.DayNumber(LocalDate.Min(query.To, query.ValidThrough ?? query.To)));
        if (firstDay > lastDay)
        {
            return;
        }

        using var limits = new StartLimits(schedule, hours, policy, query, sessions);
        Span<Stretch> one = stackalloc Stretch[1];
        var admitted = AdmittedTimes.Of(hours.Days, firstDay, lastDay, limits, one);
        try
        {
            if (pools is { Count: > 0 })
            {
                var trail = (query.Duration + query.BufferAfter).ToInt64Nanoseconds();
                admitted.Remove(PoolTimes.Forbidden(pools, query.BufferBefore.ToInt64Nanoseconds(), trail));
            }

            if (admitted.Count > 0)
            {
                Sweep(hours, policy, query, busy, admitted.Stretches, ref sink);
            }
        }
        finally
        {
            admitted.Dispose();
        }
    }

    private static void Sweep<TSink>(
        CompiledHours hours, SlotPolicy policy, SlotQuery query, ReadOnlySpan<Stretch> busy, scoped ReadOnlySpan<Stretch> stretches, scoped ref TSink sink)
        where TSink : struct, IStartSink, allows ref struct
    {
        var sweep = new SlotSweep(hours, policy, query, busy);
        var end = hours.RangeAtOrAfter(stretches[^1].End - 1);
        sweep.Add(hours.RangeAtOrAfter(stretches[0].Start), Math.Min(end + 1, hours.Ranges.Length), stretches, ref sink);
    }

    private static void Check(AvailabilitySchedule schedule, SlotPolicy policy, SlotQuery query)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(query);
        AvailabilitySchedule.CheckSpan(query.From, query.To, policy.MaximumSpanDays, nameof(query));
    }
}
