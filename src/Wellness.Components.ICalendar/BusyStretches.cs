using Wellness.Scheduling;

namespace Wellness.ICalendar;

/// <summary>Sums and overlaps of busy times.</summary>
public static class BusyStretches
{
    /// <summary>The same time in as few stretches as there can be, earliest first; times that touch become one.</summary>
    public static IReadOnlyList<BusyInterval> Join(IEnumerable<BusyInterval> busy)
    {
        ArgumentNullException.ThrowIfNull(busy);
        List<BusyInterval> joined = [];
        foreach (var time in busy.OrderBy(time => time.Start))
        {
            if (joined.Count > 0 && time.Start <= joined[^1].End)
            {
                joined[^1] = new BusyInterval(joined[^1].Start, NodaTime.Instant.Max(joined[^1].End, time.End));
            }
            else
            {
                joined.Add(time);
            }
        }

        return joined;
    }

    /// <summary>When everyone is busy: what lies in the busy times of all of them, earliest first; nothing where there is nobody.</summary>
    /// <param name="each">The busy times of each, in any order; they may overlap.</param>
    public static IReadOnlyList<BusyInterval> OfAll(IEnumerable<IEnumerable<BusyInterval>> each)
    {
        ArgumentNullException.ThrowIfNull(each);
        IReadOnlyList<BusyInterval>? all = null;
        foreach (var one in each)
        {
            all = all is null ? Join(one) : Common(all, Join(one));
        }

        return all ?? [];
    }

    private static List<BusyInterval> Common(IReadOnlyList<BusyInterval> one, IReadOnlyList<BusyInterval> other)
    {
        List<BusyInterval> common = [];
        for (int i = 0, j = 0; i < one.Count && j < other.Count;)
        {
            var (start, end) = (NodaTime.Instant.Max(one[i].Start, other[j].Start), NodaTime.Instant.Min(one[i].End, other[j].End));
            if (start < end)
            {
                common.Add(new BusyInterval(start, end));
            }

            if (one[i].End < other[j].End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }
}
