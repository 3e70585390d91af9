using NodaTime;

namespace Wellness.Benchmarks.Competitors;

/// <summary>
/// The bound: what someone would write who knows the workload, has everything as sorted ticks, and needs nothing else. It
/// knows one alignment, one kind of buffer, no caps, no window, no limits of size.
/// </summary>
public sealed class Bound
{
    private const int Bits = 64;

    private readonly (long Start, long End)[] _open;
    private readonly (long Start, long End)[][] _busy;
    private readonly ulong[] _marks;
    private readonly long _earliest;
    private readonly long _duration;
    private readonly long _after;
    private readonly long _step;

    /// <param name="workload">Mapped, sorted and joined here, outside what is measured.</param>
    public Bound(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        var query = workload.Query;
        _open = [.. workload.Team[0].Schedule.OpenRanges(query.From, query.To)
            .Select(range => (range.Start.ToUnixTimeTicks(), range.End.ToUnixTimeTicks()))];
        _busy = [.. workload.Busy.Select(times => times
            .Select(time => (time.Start.ToUnixTimeTicks(), time.End.ToUnixTimeTicks())).Order().ToArray())];
        _earliest = (query.Now + Workload.Policy.MinimumNotice).ToUnixTimeTicks();
        _duration = query.Duration.BclCompatibleTicks;
        _after = query.BufferAfter.BclCompatibleTicks;
        _step = Workload.Policy.Step.BclCompatibleTicks;
        Starts = new long[_open.Sum(range => (int)((range.End - range.Start) / _step) + 1)];
        _marks = new ulong[((_open[^1].End - _open[0].Start) / _step / Bits) + 2];
    }

    /// <summary>The buffer that is used again and again: ticks since 1970.</summary>
    public long[] Starts { get; }

    /// <summary>One practitioner's starts, into the buffer.</summary>
    public int One()
    {
        var (count, next, starts, busy) = (0, 0, Starts, _busy[0]);
        foreach (var (open, close) in _open)
        {
            var (start, last) = (open < _earliest ? OnGrid(open, _earliest) : open, close - _duration);
            while (start <= last)
            {
                while (next < busy.Length && busy[next].End <= start)
                {
                    next++;
                }

                var to = next < busy.Length ? Math.Min(last, busy[next].Start - _duration - _after) : last;
                for (; start <= to; start += _step)
                {
                    starts[count++] = start;
                }

                if (to == last)
                {
                    break;
                }

                start = Math.Max(start, OnGrid(open, busy[next].End));
            }
        }

        return count;
    }

    /// <summary>The starts of any practitioner: a bit for each step, since all share one grid.</summary>
    public int Any()
    {
        Array.Clear(_marks);
        var origin = _open[0].Start;
        foreach (var busy in _busy)
        {
            var next = 0;
            foreach (var (open, close) in _open)
            {
                var (start, last) = (open < _earliest ? OnGrid(open, _earliest) : open, close - _duration);
                while (start <= last)
                {
                    while (next < busy.Length && busy[next].End <= start)
                    {
                        next++;
                    }

                    var to = next < busy.Length ? Math.Min(last, busy[next].Start - _duration - _after) : last;
                    for (var index = (int)((start - origin) / _step); start <= to; start += _step, index++)
                    {
                        _marks[index / Bits] |= 1UL << (index % Bits);
                    }

                    if (to == last)
                    {
                        break;
                    }

                    start = Math.Max(start, OnGrid(open, busy[next].End));
                }
            }
        }

        var count = 0;
        for (var word = 0; word < _marks.Length; word++)
        {
            for (var bits = _marks[word]; bits != 0; bits &= bits - 1)
            {
                Starts[count++] = origin + (((word * Bits) + System.Numerics.BitOperations.TrailingZeroCount(bits)) * _step);
            }
        }

        return count;
    }

    /// <summary>The buffer's first starts as instants, to compare.</summary>
    public Instant[] Instants(int count) => [.. Starts.Take(count).Select(Instant.FromUnixTimeTicks)];

    private long OnGrid(long open, long at) => at <= open ? open : open + ((at - open + _step - 1) / _step * _step);
}
