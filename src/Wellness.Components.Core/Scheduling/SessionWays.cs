using NodaTime;

namespace Wellness.Scheduling;

/// <summary>The ways between sessions: what a practitioner who travels needs free besides the sessions themselves.</summary>
/// <remarks>
/// A way counts between neighbours alone: what lies beyond a neighbour was checked with that neighbour. So a session is
/// busy for the way on each side, but never past the next session.
/// </remarks>
internal static class SessionWays
{
    /// <summary>The time of each session with the ways from and to the query's area, and of the ways from and to the base.</summary>
    /// <param name="sessions">In the order of their time.</param>
    /// <param name="query">Whose travel and area.</param>
    /// <param name="hours">The open ranges, at whose ends the base may count.</param>
    public static BusyInterval[] Around(ReadOnlySpan<HeldSession> sessions, SlotQuery query, CompiledHours hours)
    {
        var travel = query.Travel!;
        List<BusyInterval> busy = new(sessions.Length);
        var before = Instant.MinValue;
        for (var i = 0; i < sessions.Length; i++)
        {
            var time = sessions[i].Occupies;
            var way = travel.Between(sessions[i].Area, query.Area);
            var start = Instant.Min(time.Start, Instant.Max(before, time.Start - way));
            var end = time.End + way;
            if (i + 1 < sessions.Length)
            {
                end = Instant.Max(time.End, Instant.Min(end, sessions[i + 1].Occupies.Start));
            }

            busy.Add(new BusyInterval(start, end));
            before = Instant.Max(before, time.End);
        }

        if (travel.CountsWayFromBase && travel.Between(null, query.Area) is var fromBase && fromBase > Duration.Zero)
        {
            AddBase(sessions, fromBase, hours, busy);
        }

        return [.. busy];
    }

    /// <summary>The way that a start has no time for, where the session itself would be free.</summary>
    /// <param name="sessions">In the order of their time.</param>
    /// <param name="query">Whose travel and area.</param>
    /// <param name="open">The joined range that the start lies in.</param>
    /// <param name="time">The session with its buffers.</param>
    public static SlotRefusal.Travel? TooLong(ReadOnlySpan<HeldSession> sessions, SlotQuery query, Stretch open, BusyInterval time)
    {
        var travel = query.Travel!;
        HeldSession? before = null;
        HeldSession? after = null;
        foreach (ref readonly var session in sessions)
        {
            if (session.Occupies.End <= time.Start && !(before?.Occupies.End > session.Occupies.End))
            {
                before = session;
            }
            else if (session.Occupies.Start >= time.End)
            {
                after ??= session;
            }
        }

        return Between(before, time.Start - (before?.Occupies.End ?? default))
            ?? Between(after, (after?.Occupies.Start ?? default) - time.End)
            ?? FromBase();

        SlotRefusal.Travel? Between(HeldSession? neighbour, Duration gap) =>
            neighbour is { } other && travel.Between(other.Area, query.Area) is var way && gap < way
                ? new SlotRefusal.Travel(other.Area ?? travel.Base, way, other.Occupies) : null;

        SlotRefusal.Travel? FromBase()
        {
            var way = travel.Between(null, query.Area);
            var (opens, closes) = (TimeLine.At(open.Start), TimeLine.At(open.End));
            return travel.CountsWayFromBase && way > Duration.Zero
                && ((!(before?.Occupies.End > opens) && time.Start - opens < way) || (!(after?.Occupies.Start < closes) && closes - time.End < way))
                ? new SlotRefusal.Travel(travel.Base, way, null) : null;
        }
    }

    private static void AddBase(ReadOnlySpan<HeldSession> sessions, Duration way, CompiledHours hours, List<BusyInterval> busy)
    {
        var next = 0;
        foreach (var range in hours.Ranges)
        {
            var (opens, closes) = (TimeLine.At(range.Start), TimeLine.At(range.End));
            while (next < sessions.Length && sessions[next].Occupies.End <= opens)
            {
                next++;
            }

            var first = opens + way;
            var last = closes - way;
            for (var i = next; i < sessions.Length && sessions[i].Occupies.Start < closes; i++)
            {
                first = Instant.Min(first, sessions[i].Occupies.Start);
                last = Instant.Max(last, sessions[i].Occupies.End);
            }

            Add(opens, Instant.Min(first, closes), busy);
            Add(Instant.Max(last, opens), closes, busy);
        }
    }

    private static void Add(Instant start, Instant end, List<BusyInterval> busy)
    {
        if (start < end)
        {
            busy.Add(new BusyInterval(start, end));
        }
    }
}
