namespace Wellness.Scheduling;

/// <summary>When no member of a resource pool is free, as the starts that this forbids.</summary>
internal static class PoolTimes
{
    /// <summary>The starts that some pools forbid, in order and joined; both ends of the time asked about are left open.</summary>
    /// <param name="pools">What the session needs one free member of, each.</param>
    /// <param name="lead">From the start back to the beginning of the buffer before.</param>
    /// <param name="trail">From the start to the end of the buffer after.</param>
    public static Stretch[] Forbidden(IReadOnlyList<PoolAgenda> pools, long lead, long trail)
    {
        List<Stretch> all = [];
        foreach (var pool in pools)
        {
            AddForbidden(pool, lead, trail, all);
        }

        all.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return [.. Joined(all)];
    }

    /// <summary>Where as many members as there are can't be had: a count over the edges of their forbidden starts.</summary>
    private static void AddForbidden(PoolAgenda pool, long lead, long trail, List<Stretch> forbidden)
    {
        List<(long Place, int Step)> edges = [];
        foreach (var member in pool.Members)
        {
            List<Stretch> starts = [];
            foreach (var busy in member.Busy.Stretches)
            {
                // A start may end exactly where the busy time begins, and begin exactly where it ends.
                starts.Add(new Stretch(busy.Start - trail + 1, busy.End + lead));
            }

            foreach (var (start, end) in Joined(starts))
            {
                edges.Add((start, 1));
                edges.Add((end, -1));
            }
        }

        // At one place, what ends goes first: touching stretches of two members leave no start without a member.
        edges.Sort();
        var (taken, since) = (0, 0L);
        foreach (var (place, step) in edges)
        {
            if (taken == pool.Members.Count && since < place)
            {
                forbidden.Add(new Stretch(since, place));
            }

            taken += step;
            since = place;
        }
    }

    private static IEnumerable<Stretch> Joined(List<Stretch> ordered)
    {
        Stretch? open = null;
        foreach (var stretch in ordered)
        {
            if (open is { } last && stretch.Start <= last.End)
            {
                open = last with { End = Math.Max(last.End, stretch.End) };
                continue;
            }

            if (open is { } whole)
            {
                yield return whole;
            }

            open = stretch;
        }

        if (open is { } end)
        {
            yield return end;
        }
    }
}
