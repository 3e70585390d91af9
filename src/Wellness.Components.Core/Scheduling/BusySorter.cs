using System.Buffers;
using System.Numerics;

namespace Wellness.Scheduling;

/// <summary>Busy times in order, joined where they touch or overlap, in pooled memory.</summary>
/// <remarks>
/// <para>Joining loses nothing: an end inside another busy time, or where another begins, is no place that a session could
/// follow, and a start inside another is no place that one could end at.</para>
/// <para>They are dealt into as many slices of time as there are busy times and then set right among neighbours, which is
/// linear for times that spread over some days; where they crowd so that it is not, an ordinary sort takes over.</para>
/// </remarks>
internal ref struct BusySorter : IDisposable
{
    private const int Few = 24;
    private const int MovesEach = 8;

    private Stretch[] _stretches;
    private int _count;

    /// <param name="busy">In any order; may overlap.</param>
    /// <param name="from">What ends before does not matter.</param>
    /// <param name="to">What starts after does not matter.</param>
    public BusySorter(ReadOnlySpan<BusyInterval> busy, long from, long to)
    {
        _stretches = ArrayPool<Stretch>.Shared.Rent(busy.Length);
        var isSorted = true;
        var (last, least) = (long.MinValue, long.MaxValue);
        var most = long.MinValue;
        foreach (ref readonly var interval in busy)
        {
            var (start, end) = (TimeLine.Place(interval.Start), TimeLine.Place(interval.End));
            if (start <= to && end >= from)
            {
                _stretches[_count++] = new Stretch(start, end);
                isSorted &= start >= last;
                last = start;
                least = Math.Min(least, start);
                most = Math.Max(most, start);
            }
        }

        if (!isSorted)
        {
            Sort(least, most);
        }

        Join();
    }

    public readonly ReadOnlySpan<Stretch> Stretches => _stretches.AsSpan(0, _count);

    public void Dispose()
    {
        ArrayPool<Stretch>.Shared.Return(_stretches);
        (_stretches, _count) = ([], 0);
    }

    private void Sort(long least, long most)
    {
        if (_count > Few)
        {
            Deal(least, most);
        }

        var stretches = _stretches.AsSpan(0, _count);
        if (!SettledByNeighbours(stretches))
        {
            stretches.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        }
    }

    /// <summary>A counting sort by slices of time: what is in one slice is still in its old order.</summary>
    private void Deal(long least, long most)
    {
        var slices = (int)BitOperations.RoundUpToPowerOf2((uint)_count);
        var shift = Math.Max(0, BitOperations.Log2((ulong)(most - least) | 1) + 1 - BitOperations.Log2((uint)slices));
        var places = ArrayPool<int>.Shared.Rent(slices + 1);
        var dealt = ArrayPool<Stretch>.Shared.Rent(_count);
        var next = places.AsSpan(0, slices + 1);
        next.Clear();
        var stretches = _stretches.AsSpan(0, _count);
        foreach (ref readonly var stretch in stretches)
        {
            next[(int)((stretch.Start - least) >> shift) + 1]++;
        }

        for (var i = 1; i < next.Length; i++)
        {
            next[i] += next[i - 1];
        }

        foreach (ref readonly var stretch in stretches)
        {
            dealt[next[(int)((stretch.Start - least) >> shift)]++] = stretch;
        }

        ArrayPool<int>.Shared.Return(places);
        ArrayPool<Stretch>.Shared.Return(_stretches);
        _stretches = dealt;
    }

    /// <summary>Sorts by insertion; gives up, with everything still there, when that takes too many moves.</summary>
    private static bool SettledByNeighbours(Span<Stretch> stretches)
    {
        var left = MovesEach * Math.Max(Few, stretches.Length);
        for (var i = 1; i < stretches.Length; i++)
        {
            var moved = stretches[i];
            var at = i;
            for (; at > 0 && stretches[at - 1].Start > moved.Start; at--)
            {
                stretches[at] = stretches[at - 1];
            }

            stretches[at] = moved;
            left -= i - at;
            if (left < 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Join()
    {
        if (_count == 0)
        {
            return;
        }

        var stretches = _stretches.AsSpan(0, _count);
        var last = 0;
        var (start, end) = (stretches[0].Start, stretches[0].End);
        for (var i = 1; i < stretches.Length; i++)
        {
            var next = stretches[i];
            if (next.Start <= end)
            {
                end = Math.Max(end, next.End);
            }
            else
            {
                stretches[last++] = new Stretch(start, end);
                (start, end) = (next.Start, next.End);
            }
        }

        stretches[last] = new Stretch(start, end);
        _count = last + 1;
    }
}
