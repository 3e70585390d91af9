using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Classes that are held already and have seats left: joining one needs no grid, no cap, no room and no way of its own.</summary>
internal static class AgendaJoins
{
    /// <summary>The classes that a query's client can join, in order.</summary>
    public static FreeStart[] Find(PractitionerAgenda agenda, SlotPolicy policy, SlotQuery query, CompiledHours hours)
    {
        if (query.Capacity == 1 || query.Service is null)
        {
            return [];
        }

        List<FreeStart> free = [];
        for (var i = 0; i < agenda.Sessions.Length; i++)
        {
            ref readonly var session = ref agenda.Sessions[i];
            if (PractitionerAgenda.CanBeJoined(session, query)
                && DateIn(session.Start, query, agenda.Schedule.TimeZone)
                && Refusal(agenda, policy, query, hours, i) is null)
            {
                free.Add(new FreeStart(session.Start, query.Capacity - session.SeatsTaken));
            }
        }

        free.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return [.. free];
    }

    /// <summary>The first rule that keeps a client from joining a class; null where none does.</summary>
    public static SlotRefusal? Refusal(PractitionerAgenda agenda, SlotPolicy policy, SlotQuery query, CompiledHours hours, int index)
    {
        ref readonly var session = ref agenda.Sessions[index];
        var place = TimeLine.Place(session.Start);
        if (new SlotSweep(hours, policy, query, []).RangeFor(place) < 0)
        {
            return SlotExplanation.OutsideHours(agenda.Schedule, hours, session.Start);
        }

        var time = query.TimeOf(session.Start);
        if (Overlapping(agenda, time, index) is { } other)
        {
            return new SlotRefusal.Busy(other);
        }

        return session.SeatsTaken >= query.Capacity
            ? new SlotRefusal.ClassFull(query.Capacity)
            : SlotExplanation.Limit(agenda.Schedule, hours, policy, query, session.Start, agenda.Sessions, countsCaps: false);
    }

    private static BusyInterval? Overlapping(PractitionerAgenda agenda, BusyInterval time, int index)
    {
        if (agenda.Busy.FirstOverlap(time) is { } busy)
        {
            return busy;
        }

        // Sessions don't overlap one another, so only the neighbours can reach into this one's buffers.
        return Overlap(index - 1) ?? Overlap(index + 1);

        BusyInterval? Overlap(int neighbour) =>
            neighbour >= 0 && neighbour < agenda.Sessions.Length && agenda.Sessions[neighbour].Occupies is var occupied
            && occupied.Start < time.End && occupied.End > time.Start ? occupied : null;
    }

    private static bool DateIn(Instant start, SlotQuery query, DateTimeZone zone) =>
        start.InZone(zone).Date is var date && date >= query.From && date <= query.To;
}
