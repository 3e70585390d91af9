using System.Buffers;
using NodaTime;

namespace Wellness.Scheduling;

/// <summary>Writes starts as instants: into the caller's memory, counting what has no room there, or into pooled memory that grows.</summary>
internal ref struct StartWriter : IStartSink, IDisposable
{
    private readonly long _step;
    private readonly Duration _stride;
    private Span<Instant> _space;
    private Instant[]? _pooled;

    /// <summary>A writer into the caller's memory.</summary>
    public StartWriter(long step, Span<Instant> space)
    {
        _step = step;
        _stride = Duration.FromNanoseconds(step);
        _space = space;
    }

    private StartWriter(long step, Instant[] pooled)
        : this(step, pooled.AsSpan()) => _pooled = pooled;

    /// <summary>How many starts there are, written or not.</summary>
    public int Count { get; private set; }

    /// <summary>A writer with memory of its own.</summary>
    public static StartWriter Growing(long step) => new(step, ArrayPool<Instant>.Shared.Rent(512));

    public void Add(long first, long last)
    {
        if (first == last)
        {
            if (Count < _space.Length || Grow(Count + 1))
            {
                _space[Count] = TimeLine.At(first);
            }

            Count++;
            return;
        }

        var count = (int)((last - first) / _step) + 1;
        if (Count + count <= _space.Length || Grow(Count + count))
        {
            var start = TimeLine.At(first);
            foreach (ref var place in _space.Slice(Count, count))
            {
                place = start;
                start += _stride;
            }
        }
        else
        {
            var start = TimeLine.At(first);
            for (var at = Count; at < _space.Length; at++)
            {
                _space[at] = start;
                start += _stride;
            }
        }

        Count += count;
    }

    public readonly Instant[] ToArray() => _space[..Count].ToArray();

    public void Dispose()
    {
        if (_pooled is not null)
        {
            ArrayPool<Instant>.Shared.Return(_pooled);
        }

        _space = default;
        _pooled = null;
    }

    private bool Grow(int needed)
    {
        if (_pooled is null)
        {
            return false;
        }

        var larger = ArrayPool<Instant>.Shared.Rent(Math.Max(needed, _pooled.Length * 2));
        _space[..Count].CopyTo(larger);
        ArrayPool<Instant>.Shared.Return(_pooled);
        _pooled = larger;
        _space = larger;
        return true;
    }
}
