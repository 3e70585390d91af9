using System.Buffers;

namespace Wellness.Scheduling;

/// <summary>The busy time of a query as sorted intervals that neither overlap nor touch, and the gaps for starts between them.</summary>
/// <remarks>
/// Joining loses nothing: an end inside another busy time, or where another begins, is no place that a session could
/// follow, and a start inside another is no place that one could end at.
/// </remarks>
internal ref struct BusyTimes : IDisposable
{
    private readonly long _lead;
    private readonly long _trail;
    private long[] _starts;
    private long[] _ends;
    private int _count;

    /// <param name="busy">In any order; may overlap.</param>
    /// <param name="from">What ends before does not matter.</param>
    /// <param name="to">What starts after does not matter.</param>
    /// <param name="lead">How long before a start must be free.</param>
    /// <param name="trail">How long from a start on must be free; positive.</param>
    public BusyTimes(ReadOnlySpan<BusyInterval> busy, long from, long to, long lead, long trail)
    {
        _lead = lead;
        _trail = trail;
        _starts = ArrayPool<long>.Shared.Rent(busy.Length);
        _ends = ArrayPool<long>.Shared.Rent(busy.Length);
        foreach (var interval in busy)
        {
            var start = TimeLine.Place(interval.Start);
            var end = TimeLine.Place(interval.End);
            if (start <= to && end >= from)
            {
                _starts[_count] = start;
                _ends[_count++] = end;
            }
        }

        Join();
    }

    public readonly int Count => _count;

    /// <summary>Where a busy time starts.</summary>
    public readonly long Start(int index) => _starts[index];

    /// <summary>Where a busy time ends.</summary>
    public readonly long End(int index) => _ends[index];

    /// <summary>The last start before a busy time: its session and buffer end where the busy time starts.</summary>
    public readonly long LastBefore(int index) => _starts[index] - _trail;

    /// <summary>The first start after a busy time: its buffer begins where the busy time ends.</summary>
    public readonly long FirstAfter(int index) => _ends[index] + _lead;

    /// <summary>The first busy time, at an index or later, that forbids some start at or after a place.</summary>
    public readonly int NextAfter(long place, int index)
    {
        while (index < _count && FirstAfter(index) <= place)
        {
            index++;
        }

        return index;
    }

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(_starts);
        ArrayPool<long>.Shared.Return(_ends);
        (_starts, _ends, _count) = ([], [], 0);
    }

    private void Join()
    {
        if (_count == 0)
        {
            return;
        }

        Array.Sort(_starts, _ends, 0, _count);
        var last = 0;
        for (var i = 1; i < _count; i++)
        {
            if (_starts[i] <= _ends[last])
            {
                _ends[last] = Math.Max(_ends[last], _ends[i]);
            }
            else
            {
                last++;
                (_starts[last], _ends[last]) = (_starts[i], _ends[i]);
            }
        }

        _count = last + 1;
    }
}
