using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>The hours of some dates on the time line: what was local is mapped, sorted and joined, once.</summary>
internal sealed class CompiledHours
{
    private readonly Stretch[] _ranges;
    private readonly long[] _anchors;
    private volatile CandidateList? _candidates;

    private CompiledHours(int firstDay, int lastDay, LocalDays days, Stretch[] ranges, long[] anchors)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        Days = days;
        _ranges = ranges;
        _anchors = anchors;
    }

    /// <summary>The number of the first date whose ranges are here.</summary>
    public int FirstDay { get; }

    /// <summary>The number of the last date whose ranges are here.</summary>
    public int LastDay { get; }

    public LocalDays Days { get; }

    /// <summary>The joined ranges, in order: disjoint and not touching.</summary>
    public ReadOnlySpan<Stretch> Ranges => _ranges;

    /// <summary>Where the declared ranges start, in order, each place once: joining does not move the grid.</summary>
    public ReadOnlySpan<long> Anchors => _anchors;

    /// <summary>The time line cut where the grid begins anew: at every local midnight and clock change, or at every opening.</summary>
    public ReadOnlySpan<long> Pieces(bool byClock) => byClock ? Days.Starts : _anchors;

    /// <summary>For each piece, the place that its whole steps count from.</summary>
    public ReadOnlySpan<long> Origins(bool byClock) => byClock ? Days.Midnights : _anchors;

    /// <summary>The candidates of the grid that was asked for first, which a practice seldom changes; null for any other.</summary>
    public CandidateList? Candidates(bool byClock, long step)
    {
        var kept = _candidates ??= CandidateList.Of(this, byClock, step);
        return kept.Step == step && kept.ByClock == byClock ? kept : null;
    }

    public static CompiledHours Of(DateTimeZone zone, PracticeHours hours, int firstDay, int lastDay)
    {
        List<Stretch> declared = [];
        for (var day = firstDay; day <= lastDay; day++)
        {
            var date = TimeLine.Date(day);
            foreach (var range in hours.On(date))
            {
                var start = StartOf(zone, date + range.Start);
                var end = EndOf(zone, (range.EndsNextDay ? date.PlusDays(1) : date) + range.End);
                if (start < end)
                {
                    declared.Add(new Stretch(start, end));
                }
            }
        }

        // A clock change can bring ranges of one date, or of neighbours, out of their local order.
        declared.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        List<Stretch> ranges = [];
        List<long> anchors = [];
        foreach (var (start, end) in declared)
        {
            if (anchors.Count == 0 || anchors[^1] != start)
            {
                anchors.Add(start);
            }

            if (ranges.Count > 0 && start <= ranges[^1].End)
            {
                ranges[^1] = ranges[^1] with { End = Math.Max(ranges[^1].End, end) };
            }
            else
            {
                ranges.Add(new Stretch(start, end));
            }
        }

        var days = LocalDays.Of(zone, firstDay * TimeLine.Day, (lastDay + 1) * TimeLine.Day);
        return new CompiledHours(firstDay, lastDay, days, [.. ranges], [.. anchors]);
    }

    /// <summary>The joined range that holds a place, or else the first one after it; the number of ranges where there is none.</summary>
    public int RangeAtOrAfter(long place)
    {
        var (low, high) = (0, _ranges.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _ranges[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>A skipped time is the instant at which the gap ends; of an ambiguous one a start takes the earlier instant.</summary>
    public static long StartOf(DateTimeZone zone, LocalDateTime local)
    {
        var mapping = zone.MapLocal(local);
        return TimeLine.Place(mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant());
    }

    /// <summary>A skipped time is the instant at which the gap ends; of an ambiguous one an end takes the later instant.</summary>
    public static long EndOf(DateTimeZone zone, LocalDateTime local)
    {
        var mapping = zone.MapLocal(local);
        return TimeLine.Place(mapping.Count == 0 ? mapping.LateInterval.Start : mapping.Last().ToInstant());
    }
}
