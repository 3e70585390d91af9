using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>The hours of some dates on the time line: what was local is mapped, sorted and joined, once.</summary>
internal sealed class CompiledHours
{
    private readonly long[] _starts;
    private readonly long[] _ends;
    private readonly long[] _anchors;

    private CompiledHours(int firstDay, int lastDay, LocalDays days, long[] starts, long[] ends, long[] anchors)
    {
        FirstDay = firstDay;
        LastDay = lastDay;
        Days = days;
        _starts = starts;
        _ends = ends;
        _anchors = anchors;
    }

    /// <summary>The number of the first date whose ranges are here.</summary>
    public int FirstDay { get; }

    /// <summary>The number of the last date whose ranges are here.</summary>
    public int LastDay { get; }

    public LocalDays Days { get; }

    /// <summary>Where the joined ranges start, in order.</summary>
    public ReadOnlySpan<long> Starts => _starts;

    /// <summary>Where the joined ranges end: disjoint and not touching.</summary>
    public ReadOnlySpan<long> Ends => _ends;

    /// <summary>Where the declared ranges start, in order, each place once: joining does not move the grid.</summary>
    public ReadOnlySpan<long> Anchors => _anchors;

    public static CompiledHours Of(DateTimeZone zone, PracticeHours hours, int firstDay, int lastDay)
    {
        List<(long Start, long End)> declared = [];
        for (var day = firstDay; day <= lastDay; day++)
        {
            var date = TimeLine.Date(day);
            foreach (var range in hours.On(date))
            {
                var start = StartOf(zone, date + range.Start);
                var end = EndOf(zone, (range.EndsNextDay ? date.PlusDays(1) : date) + range.End);
                if (start < end)
                {
                    declared.Add((start, end));
                }
            }
        }

        // A clock change can bring ranges of one date, or of neighbours, out of their local order.
        declared.Sort();
        List<long> starts = [];
        List<long> ends = [];
        List<long> anchors = [];
        foreach (var (start, end) in declared)
        {
            if (anchors.Count == 0 || anchors[^1] != start)
            {
                anchors.Add(start);
            }

            if (ends.Count > 0 && start <= ends[^1])
            {
                ends[^1] = Math.Max(ends[^1], end);
            }
            else
            {
                starts.Add(start);
                ends.Add(end);
            }
        }

        var days = LocalDays.Of(zone, firstDay * TimeLine.Day, (lastDay + 1) * TimeLine.Day);
        return new CompiledHours(firstDay, lastDay, days, [.. starts], [.. ends], [.. anchors]);
    }

    /// <summary>The joined range that holds a place, or else the first one after it; the number of ranges where there is none.</summary>
    public int RangeAtOrAfter(long place)
    {
        var found = Array.BinarySearch(_ends, place);
        return found >= 0 ? found + 1 : ~found;
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
