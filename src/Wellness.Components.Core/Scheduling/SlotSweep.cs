using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>
/// The rules of a bookable start, as one walk along the time line: each open range, each gap that the busy times leave in
/// it, each stretch that the limits admit, each candidate there.
/// </summary>
/// <remarks>
/// Every pointer only moves forward, so the cost is the sum of what is walked. Finding slots and explaining a single start
/// are the same walk over more or less of the line.
/// </remarks>
internal readonly ref struct SlotSweep
{
    private const long NoAnchor = long.MinValue;

    private readonly CompiledHours _hours;
    private readonly ReadOnlySpan<Stretch> _busy;
    private readonly StartAlignment _alignment;
    private readonly long _step;
    private readonly long _head;
    private readonly long _tail;
    private readonly long _lead;
    private readonly long _trail;

    /// <param name="hours">Compiled for at least the dates of the starts that are asked for.</param>
    /// <param name="policy">The alignment, the step, and whether buffers count as part of the session towards the hours.</param>
    /// <param name="query">The session and its buffers.</param>
    /// <param name="busy">In order, neither overlapping nor touching.</param>
    public SlotSweep(CompiledHours hours, SlotPolicy policy, SlotQuery query, ReadOnlySpan<Stretch> busy)
    {
        var after = query.BufferAfter.ToInt64Nanoseconds();
        var duration = query.Duration.ToInt64Nanoseconds();
        _lead = query.BufferBefore.ToInt64Nanoseconds();
        _trail = duration + after;
        _hours = hours;
        _alignment = policy.Alignment;
        _step = policy.Step.ToInt64Nanoseconds();
        _head = policy.BuffersWithinHours ? _lead : 0;
        _tail = policy.BuffersWithinHours ? _trail : duration;
        _busy = busy;
    }

    /// <summary>The index of the joined range that a session starting at a place lies in, by itself or with its buffers; else -1.</summary>
    public int RangeFor(long start)
    {
        var range = _hours.RangeAtOrAfter(start);
        return range < _hours.Ranges.Length && FirstStart(range) <= start && start <= LastStart(range) ? range : -1;
    }

    /// <summary>Whether a session starting at a place, with its buffers, overlaps no busy time.</summary>
    public bool IsFree(long start)
    {
        var next = NextAfter(start);
        return next == _busy.Length || start <= _busy[next].Start - _trail;
    }

    /// <summary>Gives every candidate of some joined ranges that lies in the admitted times and is free.</summary>
    /// <param name="first">The first range.</param>
    /// <param name="end">The range after the last.</param>
    /// <param name="admitted">Where starts are asked for, in order.</param>
    /// <param name="sink">Takes them.</param>
    public void Add<TSink>(int first, int end, scoped ReadOnlySpan<Stretch> admitted, scoped ref TSink sink)
        where TSink : struct, IStartSink, allows ref struct
    {
        if (first >= end)
        {
            return;
        }

        var grid = new CandidateGrid(_hours, _alignment == StartAlignment.Clock, _step, sink.Candidates);
        var packed = _alignment == StartAlignment.Packed;
        var (lead, trail) = (_lead, _trail);
        var busyTimes = _busy;
        var ranges = _hours.Ranges;
        var (busy, time) = (NextAfter(FirstStart(first)), 0);
        for (var range = first; range < end; range++)
        {
            var (open, close) = (ranges[range].Start, ranges[range].End);
            var (from, last) = (open + _head, close - _tail);
            while (busy < busyTimes.Length && busyTimes[busy].End + lead <= from)
            {
                busy++;
            }

            var anchor = packed && busy > 0 && busyTimes[busy - 1].End >= open ? busyTimes[busy - 1].End + lead : NoAnchor;
            while (true)
            {
                // The gap from the busy time before to the one at the index, both ends inclusive.
                var (to, endsAtBusy) = (last, false);
                if (busy < busyTimes.Length && busyTimes[busy].Start - trail < last)
                {
                    (to, endsAtBusy) = (busyTimes[busy].Start - trail, true);
                }

                if (from <= to)
                {
                    var isCandidate = packed && (!endsAtBusy || busyTimes[busy].Start < close);
                    Add(from, to, anchor, isCandidate, admitted, ref time, ref grid, ref sink);
                }

                if (busy == busyTimes.Length || busyTimes[busy].End + lead > last)
                {
                    break;
                }

                from = Math.Max(from, busyTimes[busy].End + lead);
                anchor = packed && busyTimes[busy].End >= open && busyTimes[busy].End < close ? from : NoAnchor;
                busy++;
            }
        }
    }

    private static void Add<TSink>(
        long first,
        long last,
        long anchor,
        bool lastIsCandidate,
        scoped ReadOnlySpan<Stretch> admitted,
        scoped ref int time,
        scoped ref CandidateGrid grid,
        scoped ref TSink sink)
        where TSink : struct, IStartSink, allows ref struct
    {
        while (time < admitted.Length && admitted[time].End <= first)
        {
            time++;
        }

        for (; time < admitted.Length && admitted[time].Start <= last; time++)
        {
            var from = Math.Max(first, admitted[time].Start);
            var to = Math.Min(last, admitted[time].End - 1);
            grid.Add(from, to, anchor, ref sink);
            if (lastIsCandidate && to == last && !grid.IsCandidate(to))
            {
                sink.Add(to, 1, -1);
            }

            if (admitted[time].End > last)
            {
                return;
            }
        }
    }

    private long FirstStart(int range) => _hours.Ranges[range].Start + _head;

    private long LastStart(int range) => _hours.Ranges[range].End - _tail;

    /// <summary>The first busy time that forbids some start at or after a place.</summary>
    private int NextAfter(long place)
    {
        var (low, high) = (0, _busy.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _busy[middle].End + _lead <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
