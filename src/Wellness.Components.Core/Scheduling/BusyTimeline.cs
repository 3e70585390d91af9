namespace Wellness.Scheduling;

/// <summary>Busy times sorted and joined once, to be asked again and again.</summary>
/// <remarks>
/// <para>Immutable and safe for many threads. It knows no buffers, so one serves every session length and service.</para>
/// <para>Busy times that touch or overlap are one here; what <see cref="SlotFinder"/> answers does not change by it.</para>
/// </remarks>
public sealed class BusyTimeline
{
    private readonly Stretch[] _stretches;

    /// <param name="busy">In any order; they may overlap.</param>
    public BusyTimeline(ReadOnlySpan<BusyInterval> busy)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (ref readonly var interval in busy)
        {
            var start = interval.Place.Start;
            (first, last) = (Math.Min(first, start), Math.Max(last, start));
        }

        using var sorted = new BusySorter(busy, Math.Min(first, last), last);
        _stretches = sorted.Stretches.ToArray();
    }

    /// <summary>Nothing is busy.</summary>
    public static BusyTimeline Empty { get; } = new([]);

    /// <summary>How many busy times there are after joining.</summary>
    public int Count => _stretches.Length;

    /// <summary>Whether nothing is busy in a time; touching is not overlapping.</summary>
    /// <param name="time">The session with its buffers.</param>
    public bool IsFree(BusyInterval time) => FirstOverlap(time) is null;

    /// <summary>The first busy time that overlaps another, after joining; null where none does.</summary>
    internal BusyInterval? FirstOverlap(BusyInterval time)
    {
        var (from, to) = (TimeLine.Place(time.Start), TimeLine.Place(time.End));
        var (low, high) = (0, _stretches.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _stretches[middle].End <= from ? (middle + 1, high) : (low, middle);
        }

        return low < _stretches.Length && _stretches[low].Start < to
            ? new BusyInterval(TimeLine.At(_stretches[low].Start), TimeLine.At(_stretches[low].End)) : null;
    }

    /// <summary>These busy times and others.</summary>
    internal BusyTimeline With(BusyInterval[] others)
    {
        if (others.Length == 0)
        {
            return this;
        }

        var all = new BusyInterval[others.Length + _stretches.Length];
        others.CopyTo(all, 0);
        for (var i = 0; i < _stretches.Length; i++)
        {
            all[others.Length + i] = new BusyInterval(TimeLine.At(_stretches[i].Start), TimeLine.At(_stretches[i].End));
        }

        return new BusyTimeline(all);
    }

    internal ReadOnlySpan<Stretch> Stretches => _stretches;
}
