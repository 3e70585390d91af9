using System.Buffers;
using NodaTime;

namespace Wellness.Scheduling;

/// <summary>Writes starts as instants: into the caller's memory, counting what has no room there, or into pooled memory that grows.</summary>
internal ref struct StartWriter : IStartSink, IDisposable
{
    private const int FirstRoom = 1_024;

    private readonly long _step;
    private Span<Instant> _space;
    private Instant[]? _pooled;

    /// <summary>A writer into the caller's memory.</summary>
    /// <param name="step">The distance between the starts of a run.</param>
    /// <param name="space">Takes the starts.</param>
    /// <param name="candidates">Holds the starts of runs that come with an index; null where none do.</param>
    public StartWriter(long step, Span<Instant> space, CandidateList? candidates = null)
    {
        _step = step;
        _space = space;
        Candidates = candidates;
    }

    private StartWriter(long step, Instant[] pooled, CandidateList? candidates)
        : this(step, pooled.AsSpan(), candidates) => _pooled = pooled;

    public CandidateList? Candidates { get; }

    /// <summary>How many starts there are, written or not.</summary>
    public int Count { get; private set; }

    /// <summary>A writer with memory of its own.</summary>
    public static StartWriter Growing(long step, CandidateList? candidates) =>
        new(step, ArrayPool<Instant>.Shared.Rent(FirstRoom), candidates);

    public void Add(long first, int count, int index)
    {
        var places = Take(count);
        if (index < 0)
        {
            Make(first, places);
            return;
        }

        Candidates!.Instants.Slice(index, places.Length).CopyTo(places);
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

    /// <summary>Counts some starts more; gives the places for them, or for as many as there is room.</summary>
    private Span<Instant> Take(int count)
    {
        var at = Count;
        Count = at + count;
        if (Count > _space.Length)
        {
            if (_pooled is null)
            {
                return at < _space.Length ? _space[at..] : default;
            }

            Grow(at);
        }

        return _space.Slice(at, count);
    }

    private readonly void Make(long first, Span<Instant> places)
    {
        var (start, stride) = (TimeLine.At(first), Duration.FromNanoseconds(_step));
        foreach (ref var place in places)
        {
            place = start;
            start += stride;
        }
    }

    private void Grow(int written)
    {
        var larger = ArrayPool<Instant>.Shared.Rent(Math.Max(Count, _space.Length * 2));
        _space[..written].CopyTo(larger);
        ArrayPool<Instant>.Shared.Return(_pooled!);
        _pooled = larger;
        _space = larger;
    }
}
