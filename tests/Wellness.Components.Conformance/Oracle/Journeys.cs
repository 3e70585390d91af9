using NodaTime;
using Wellness.Scheduling;

namespace Wellness.Conformance.Oracle;

/// <summary>The ways between sessions in different areas.</summary>
/// <remarks>
/// Only sessions have places: blocked time and imported events don't interrupt a way. The neighbours of a start are the
/// sessions next before and next after it, in whatever open range. Where the policy counts the base, it is a neighbour
/// too, at each end of the joined open range towards which no session lies; one that overlaps the end lies there, one that
/// only touches it from outside does not. A way from the base that takes no time asks nothing of the buffers.
/// </remarks>
internal sealed class Journeys(SlotQuery query, IReadOnlyList<HeldSession> sessions)
{
    private readonly HeldSession[] _sessions = [.. sessions.OrderBy(session => session.Occupies.Start)];

    /// <summary>Whether there is time for the ways around a session that takes a free span of an open range.</summary>
    public bool Allow(BusyInterval span, BusyInterval open)
    {
        if (query.Travel is null)
        {
            return true;
        }

        var before = _sessions.Where(session => session.Occupies.End <= span.Start).Select(session => (HeldSession?)session).LastOrDefault();
        var after = _sessions.Where(session => session.Occupies.Start >= span.End).Select(session => (HeldSession?)session).FirstOrDefault();
        return (before is null || span.Start - before.Value.Occupies.End >= Way(before.Value.Area))
            && (after is null || after.Value.Occupies.Start - span.End >= Way(after.Value.Area))
            && (!CountsBase
                || ((before?.Occupies.End > open.Start || span.Start - open.Start >= Way(null))
                    && (after?.Occupies.Start < open.End || open.End - span.End >= Way(null))));
    }

    /// <summary>Where a packed day goes on after the sessions: the end of each with its way, which ends at the next session at the latest.</summary>
    public IEnumerable<Instant> Ends() => _sessions.Select((session, i) => Way(session.Area) == Duration.Zero || i == _sessions.Length - 1
        ? session.Occupies.End + Way(session.Area)
        : Instant.Min(session.Occupies.End + Way(session.Area), _sessions[i + 1].Occupies.Start));

    /// <summary>Where it stops before them: the start of each with its way, which starts at the session before at the earliest.</summary>
    public IEnumerable<Instant> Starts() => _sessions.Select((session, i) => Way(session.Area) == Duration.Zero || i == 0
        ? session.Occupies.Start - Way(session.Area)
        : Instant.Max(session.Occupies.Start - Way(session.Area), _sessions[i - 1].Occupies.End));

    /// <summary>Where the way from the base ends in an open range; null where there is none.</summary>
    public Instant? EndFromBase(BusyInterval open)
    {
        var first = _sessions.Where(session => session.Occupies.End > open.Start).Select(session => (Instant?)session.Occupies.Start).FirstOrDefault();
        return CountsBase && first is not { } start ? Inside(open.Start + Way(null), open)
            : CountsBase && first > open.Start ? Inside(Instant.Min(open.Start + Way(null), first.Value), open)
            : null;
    }

    /// <summary>Where the way to the base starts in an open range; null where there is none.</summary>
    public Instant? StartToBase(BusyInterval open)
    {
        var last = _sessions.Where(session => session.Occupies.Start < open.End).Select(session => (Instant?)session.Occupies.End).LastOrDefault();
        return CountsBase && last is null ? Inside(open.End - Way(null), open)
            : CountsBase && last < open.End ? Inside(Instant.Max(open.End - Way(null), last!.Value), open)
            : null;
    }

    private bool CountsBase => query.Travel is { CountsWayFromBase: true } && Way(null) > Duration.Zero;

    private static Instant? Inside(Instant instant, BusyInterval open) => instant > open.Start && instant < open.End ? instant : null;

    /// <summary>From an area to the query's, or back.</summary>
    private Duration Way(string? area)
    {
        if (query.Travel is not { } travel)
        {
            return Duration.Zero;
        }

        var (here, there) = (query.Area ?? travel.Base, area ?? travel.Base);
        var named = travel.Ways.Where(way => (way.From == here && way.To == there) || (way.From == there && way.To == here)).ToArray();
        return here == there ? Duration.Zero : named.Length == 1 ? named[0].Duration : travel.Default;
    }
}
