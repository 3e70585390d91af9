using System.Buffers;
using NodaTime;

namespace Wellness.Scheduling;

/// <summary>Starts as evenly spaced runs in order: the sweep finds runs, and the result is made once, at its exact size.</summary>
internal ref struct StartRuns : IDisposable
{
    private readonly long _step;
    private long[] _firsts;
    private int[] _counts;
    private int _runs;

    public StartRuns(long step)
    {
        _step = step;
        _firsts = ArrayPool<long>.Shared.Rent(64);
        _counts = ArrayPool<int>.Shared.Rent(64);
    }

    /// <summary>How many starts the runs hold.</summary>
    public int Total { get; private set; }

    public readonly long First => _firsts[0];

    public readonly long Last => _firsts[_runs - 1] + ((_counts[_runs - 1] - 1) * _step);

    public void Add(long first, int count)
    {
        if (_runs == Math.Min(_firsts.Length, _counts.Length))
        {
            Grow(ref _firsts, _runs);
            Grow(ref _counts, _runs);
        }

        _firsts[_runs] = first;
        _counts[_runs++] = count;
        Total += count;
    }

    /// <summary>Adds one start, unless it is the last one already.</summary>
    public void AddOnce(long start)
    {
        if (_runs == 0 || Last != start)
        {
            Add(start, 1);
        }
    }

    public readonly Instant[] ToInstants()
    {
        if (Total == 0)
        {
            return [];
        }

        var result = new Instant[Total];
        var step = Duration.FromNanoseconds(_step);
        var at = 0;
        for (var run = 0; run < _runs; run++)
        {
            var start = TimeLine.At(_firsts[run]);
            for (var left = _counts[run]; left > 0; left--)
            {
                result[at++] = start;
                start += step;
            }
        }

        return result;
    }

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(_firsts);
        ArrayPool<int>.Shared.Return(_counts);
        (_firsts, _counts, _runs, Total) = ([], [], 0, 0);
    }

    private static void Grow<T>(ref T[] array, int used)
    {
        var larger = ArrayPool<T>.Shared.Rent(used * 2);
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
