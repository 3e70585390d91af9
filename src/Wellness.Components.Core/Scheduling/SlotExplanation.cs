using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Says of a start which rule refuses it, by the walk that finds starts.</summary>
internal static class SlotExplanation
{
    /// <summary>What keeps a new client from the session whatever its start; null where nothing does.</summary>
    public static SlotRefusal? NewClient(SlotQuery query) => query.NewClient is not { } policy ? null
        : policy.CallFirst ? new SlotRefusal.CallFirst()
        : policy.Lengths.Count > 0 && !policy.Lengths.Contains(query.Duration) ? new SlotRefusal.LengthNotForNewClients(policy.Lengths)
        : null;

    public static SlotRefusal? Of(
        AvailabilitySchedule schedule, SlotPolicy policy, SlotQuery query, Instant start, ReadOnlySpan<BusyInterval> busy, ReadOnlySpan<HeldSession> sessions)
    {
        if (DateOf(start, schedule.TimeZone) is not { } date)
        {
            return new SlotRefusal.OutsideHours(null);
        }

        var hours = schedule.Compiled(date, date);
        using var sorted = new BusySorter(busy, hours.Days.Starts[0], hours.Days.End);
        var sweep = new SlotSweep(hours, policy, query, sorted.Stretches);
        var range = sweep.RangeFor(TimeLine.Place(start));
        return range < 0 ? OutsideHours(schedule, hours, start)
            : !sweep.IsFree(TimeLine.Place(start)) ? new SlotRefusal.Busy(EarliestAt(query.TimeOf(start), busy))
            : OffGrid(sweep, policy, range, TimeLine.Place(start)) ?? Limit(schedule, hours, policy, query, start, sessions, countsCaps: true);
    }

    public static SlotRefusal? Of(
        PractitionerAgenda agenda, SlotPolicy policy, SlotQuery query, Instant start, IReadOnlyList<PoolAgenda> pools)
    {
        if (NewClient(query) is { } refusal)
        {
            return refusal;
        }

        if (DateOf(start, agenda.Schedule.TimeZone) is not { } date)
        {
            return new SlotRefusal.OutsideHours(null);
        }

        var hours = agenda.Schedule.Compiled(date, date);
        if (agenda.SessionToJoin(query, start) is >= 0 and var joined)
        {
            return AgendaJoins.Refusal(agenda, policy, query, hours, joined);
        }

        var place = TimeLine.Place(start);
        var time = query.TimeOf(start);
        var sweep = new SlotSweep(hours, policy, query, agenda.BusyFor(query, hours).Stretches);
        var range = sweep.RangeFor(place);
        if (range < 0)
        {
            return OutsideHours(agenda.Schedule, hours, start);
        }

        if (agenda.Occupied.FirstOverlap(time) is not null)
        {
            return new SlotRefusal.Busy(EarliestAt(agenda, time));
        }

        return (query.Travel is null ? null : SessionWays.TooLong(agenda.Sessions, query, hours.Ranges[range], time))
            ?? (pools.FirstOrDefault(pool => pool.FreeMember(time) is null) is { } pool ? new SlotRefusal.NoResource(pool.Pool) : null)
            ?? OffGrid(sweep, policy, range, place)
            ?? Limit(agenda.Schedule, hours, policy, query, start, agenda.Sessions, countsCaps: true);
    }

    public static SlotRefusal.OutsideHours OutsideHours(AvailabilitySchedule schedule, CompiledHours hours, Instant start)
    {
        var place = TimeLine.Place(start);
        var near = hours.RangeAtOrAfter(place);
        var isOpen = near < hours.Ranges.Length && hours.Ranges[near].Start <= place;
        return new SlotRefusal.OutsideHours(isOpen ? schedule.RangeAround(hours, near, start.InZone(schedule.TimeZone).Date) : null);
    }

    /// <summary>What refuses a start by when it is: notice, window, the service's dates and the caps.</summary>
    public static SlotRefusal? Limit(
        AvailabilitySchedule schedule, CompiledHours hours, SlotPolicy policy, SlotQuery query, Instant start, ReadOnlySpan<HeldSession> sessions, bool countsCaps)
    {
        using var limits = new StartLimits(schedule, hours, policy, query, sessions);
        var date = start.InZone(schedule.TimeZone).Date;
        var day = TimeLine.DayNumber(date);
        return start < limits.Earliest ? new SlotRefusal.TooSoon(limits.Earliest)
            : limits.IsBeyondWindow(day) ? new SlotRefusal.BeyondWindow(TimeLine.Date(limits.LastDay!.Value))
            : date < query.ValidFrom || date > query.ValidThrough ? new SlotRefusal.OutsideValidity(query.ValidFrom, query.ValidThrough)
            : countsCaps && limits.HasCaps ? limits.CapReached(day)
            : null;
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

    private static BusyInterval EarliestAt(PractitionerAgenda agenda, BusyInterval time)
    {
        List<BusyInterval> overlapping = [.. agenda.Busy.FirstOverlap(time) is { } busy ? [busy] : (BusyInterval[])[]];
        foreach (ref readonly var session in agenda.Sessions)
        {
            overlapping.Add(session.Occupies);
        }

        return EarliestAt(time, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(overlapping));
    }

    private static BusyInterval EarliestAt(BusyInterval time, ReadOnlySpan<BusyInterval> busy)
    {
        BusyInterval? earliest = null;
        foreach (var interval in busy)
        {
            if (interval.Start < time.End && interval.End > time.Start && !(earliest?.Start <= interval.Start))
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
}
