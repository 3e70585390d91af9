using System.Buffers;
using System.Numerics;

namespace Wellness.Scheduling;

/// <summary>The starts of several sweeps over the same dates, each once: a bit for each step of the time line.</summary>
/// <remarks>
/// People of one practice nearly always share a grid: the first start found decides which one has the bits. What lies
/// between its steps (another opening minute, a packed day) is listed, sorted and merged at the end.
/// </remarks>
internal ref struct StartUnion : IStartSink, IDisposable
{
    private const int Bits = 64;

    private readonly long _from;
    private readonly long _step;
    private ulong[] _marks;
    private long[] _others;
    private int _otherCount;
    private int _words;
    private long _base;

    /// <param name="from">No start lies before it.</param>
    /// <param name="to">No start lies after it.</param>
    /// <param name="step">The distance between the starts of a run.</param>
    public StartUnion(long from, long to, long step)
    {
        (_from, _step) = (from, step);
        _base = long.MaxValue;
        _words = (int)((to - from) / step / Bits) + 2;
        _marks = ArrayPool<ulong>.Shared.Rent(_words);
        _marks.AsSpan(0, _words).Clear();
        _others = [];
    }

    public readonly CandidateList? Candidates => null;

    public void Add(long first, int count, int index)
    {
        if (_base == long.MaxValue)
        {
            _base = first - ((first - _from) / _step * _step);
        }

        var (place, rest) = Math.DivRem(first - _base, _step);
        if (rest != 0)
        {
            AddOthers(first, count);
            return;
        }

        var end = (int)place + count - 1;
        var (word, lastWord) = ((int)place / Bits, end / Bits);
        var (head, tail) = (ulong.MaxValue << ((int)place % Bits), ulong.MaxValue >> (Bits - 1 - (end % Bits)));
        if (word == lastWord)
        {
            _marks[word] |= head & tail;
            return;
        }

        _marks[word] |= head;
        _marks.AsSpan(word + 1, lastWord - word - 1).Fill(ulong.MaxValue);
        _marks[lastWord] |= tail;
    }

    /// <summary>Gives all starts in order.</summary>
    public readonly void CopyTo<TSink>(scoped ref TSink sink)
        where TSink : struct, IStartSink, allows ref struct
    {
        var others = _others.AsSpan(0, _otherCount);
        others.Sort();
        var (other, index, end) = (0, 0, _words * Bits);
        while ((index = Next(index, marked: true)) < end)
        {
            var after = Next(index, marked: false);
            while (other < others.Length && others[other] < PlaceAt(after))
            {
                other = AddOther(others, other, ref sink, ref index);
            }

            if (index < after)
            {
                sink.Add(PlaceAt(index), after - index, -1);
            }

            index = after;
        }

        while (other < others.Length)
        {
            var start = others[other++];
            if (other == others.Length || others[other] != start)
            {
                sink.Add(start, 1, -1);
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_marks);
        ArrayPool<long>.Shared.Return(_others);
        (_marks, _others, _words, _otherCount) = ([], [], 0, 0);
    }

    /// <summary>Gives one start that is off the grid, and first what the run that it interrupts holds before it.</summary>
    private readonly int AddOther<TSink>(scoped ReadOnlySpan<long> others, int other, scoped ref TSink sink, scoped ref int index)
        where TSink : struct, IStartSink, allows ref struct
    {
        var start = others[other];
        if (start > PlaceAt(index))
        {
            var before = (int)((start - PlaceAt(index)) / _step) + 1;
            sink.Add(PlaceAt(index), before, -1);
            index += before;
        }

        sink.Add(start, 1, -1);
        while (++other < others.Length && others[other] == start)
        {
        }

        return other;
    }

    /// <summary>The first place at an index or after it that is marked, or is not; the end where there is none.</summary>
    private readonly int Next(int index, bool marked)
    {
        var flip = marked ? 0 : ulong.MaxValue;
        for (var word = index / Bits; word < _words; word++)
        {
            var bits = (_marks[word] ^ flip) & (word == index / Bits ? ulong.MaxValue << (index % Bits) : ulong.MaxValue);
            if (bits != 0)
            {
                return (word * Bits) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return _words * Bits;
    }

    private readonly long PlaceAt(int index) => _base + (index * _step);

    private void AddOthers(long first, int count)
    {
        if (_otherCount + count > _others.Length)
        {
            var larger = ArrayPool<long>.Shared.Rent(Math.Max(256, 2 * (_otherCount + count)));
            _others.AsSpan(0, _otherCount).CopyTo(larger);
            ArrayPool<long>.Shared.Return(_others);
            _others = larger;
        }

        for (var i = 0; i < count; i++)
        {
            _others[_otherCount++] = first + (i * _step);
        }
    }
}
