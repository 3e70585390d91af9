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
internal ref struct SlotSweep : IDisposable
{
    private readonly CompiledHours _hours;
    private readonly StartAlignment _alignment;
    private readonly long _step;
    private readonly long _head;
    private readonly long _tail;
    private BusyTimes _busy;

    /// <param name="hours">Compiled for at least the dates of the starts that are asked for.</param>
    /// <param name="policy">The alignment, the step, and whether buffers count as part of the session towards the hours.</param>
    /// <param name="query">The session and its buffers.</param>
    /// <param name="busy">In any order; may overlap.</param>
    public SlotSweep(CompiledHours hours, SlotPolicy policy, SlotQuery query, ReadOnlySpan<BusyInterval> busy)
    {
        var (before, after) = (query.BufferBefore.ToInt64Nanoseconds(), query.BufferAfter.ToInt64Nanoseconds());
        var duration = query.Duration.ToInt64Nanoseconds();
        _hours = hours;
        _alignment = policy.Alignment;
        _step = policy.Step.ToInt64Nanoseconds();
        _head = policy.BuffersWithinHours ? before : 0;
        _tail = policy.BuffersWithinHours ? duration + after : duration;
        _busy = new BusyTimes(busy, hours.Days.Starts[0], hours.Days.End, before, duration + after);
    }

    /// <summary>The index of the joined range that a session starting at a place lies in, by itself or with its buffers; else -1.</summary>
    public readonly int RangeFor(long start)
    {
        var range = _hours.RangeAtOrAfter(start);
        return range < _hours.Starts.Length && FirstStart(range) <= start && start <= LastStart(range) ? range : -1;
    }

    /// <summary>Whether a session starting at a place, with its buffers, overlaps no busy time.</summary>
    /// <param name="range">The range that it lies in.</param>
    /// <param name="start">The place.</param>
    public readonly bool IsFree(int range, long start)
    {
        var gap = GapBefore(_busy.NextAfter(start, 0), range);
        return gap.First <= start && start <= gap.Last;
    }

    /// <summary>Adds every candidate of some joined ranges that lies in the admitted times and is free.</summary>
    /// <param name="first">The first range.</param>
    /// <param name="end">The range after the last.</param>
    /// <param name="admitted">Where starts are asked for.</param>
    /// <param name="runs">Where to add.</param>
    public readonly void Add(int first, int end, scoped in AdmittedTimes admitted, ref StartRuns runs)
    {
        var grid = new CandidateGrid(_hours, _alignment, _step);
        var (busy, time) = (0, 0);
        for (var range = first; range < end; range++)
        {
            var last = LastStart(range);
            busy = _busy.NextAfter(FirstStart(range), busy);
            while (true)
            {
                var gap = GapBefore(busy, range);
                Add(gap, admitted, ref time, ref grid, ref runs);
                if (busy == _busy.Count || _busy.FirstAfter(busy) > last)
                {
                    break;
                }

                busy++;
            }
        }
    }

    public void Dispose() => _busy.Dispose();

    private static void Add(
        Gap gap, scoped in AdmittedTimes admitted, scoped ref int time, scoped ref CandidateGrid grid, ref StartRuns runs)
    {
        if (gap.First > gap.Last)
        {
            return;
        }

        while (time < admitted.Count && admitted.End(time) <= gap.First)
        {
            time++;
        }

        for (; time < admitted.Count && admitted.Start(time) <= gap.Last; time++)
        {
            var from = Math.Max(gap.First, admitted.Start(time));
            var to = Math.Min(gap.Last, admitted.End(time) - 1);
            grid.Add(from, to, gap.Anchor, ref runs);
            if (gap.LastIsCandidate && to == gap.Last)
            {
                runs.AddOnce(to);
            }

            if (admitted.End(time) > gap.Last)
            {
                return;
            }
        }
    }

    private readonly long FirstStart(int range) => _hours.Starts[range] + _head;

    private readonly long LastStart(int range) => _hours.Ends[range] - _tail;

    /// <summary>The starts of a range that lie between the busy time at an index and the one before it; empty when the first is after the last.</summary>
    private readonly Gap GapBefore(int busy, int range)
    {
        var (open, close) = (_hours.Starts[range], _hours.Ends[range]);
        var packed = _alignment == StartAlignment.Packed;
        var (first, last) = (FirstStart(range), LastStart(range));
        var lastIsCandidate = packed;
        long? anchor = null;
        if (busy > 0)
        {
            first = Math.Max(first, _busy.FirstAfter(busy - 1));
            anchor = packed && _busy.End(busy - 1) >= open && _busy.End(busy - 1) < close ? _busy.FirstAfter(busy - 1) : null;
        }

        if (busy < _busy.Count && _busy.LastBefore(busy) < last)
        {
            last = _busy.LastBefore(busy);
            lastIsCandidate = packed && _busy.Start(busy) < close;
        }

        return new Gap(first, last, anchor, lastIsCandidate);
    }

    /// <summary>Starts between two busy times, both ends inclusive.</summary>
    /// <param name="First">The first start that is free.</param>
    /// <param name="Last">The last one.</param>
    /// <param name="Anchor">Where a packed grid begins anew: right after the busy time before.</param>
    /// <param name="LastIsCandidate">Whether the last start is a candidate on the grid or off it, because the day is packed.</param>
    private readonly record struct Gap(long First, long Last, long? Anchor, bool LastIsCandidate);
}
