using System.Buffers;
using System.Numerics;

namespace Wellness.Scheduling;

/// <summary>Busy times in order, joined where they touch or overlap, in pooled memory.</summary>
/// <remarks>
/// <para>Joining loses nothing: an end inside another busy time, or where another begins, is no place that a session could
/// follow, and a start inside another is no place that one could end at.</para>
/// <para>They are dealt into short slices of time, where those that meet join at once; so each slice holds one and the
/// slices are in order. Only the few that share a slice and stand apart are sorted.</para>
/// </remarks>
internal ref struct BusySorter : IDisposable
{
    private const int Bits = 64;
    private const int FewWords = 64;

    // Slices for each busy time: as many as make them short, within bounds that keep the memory in proportion.
    private const int FewestEach = 8;
    private const int MostEach = 32;

    /// <summary>Slices of 2^41 ns, 37 minutes, are short: two busy times that start in one of them nearly always meet.</summary>
    private const int ShortSlice = 41;

    private Stretch[] _memory;
    private int _count;

    /// <param name="busy">In any order; may overlap.</param>
    /// <param name="from">What ends before does not matter.</param>
    /// <param name="to">What starts after does not matter; not before <paramref name="from"/>.</param>
    public BusySorter(ReadOnlySpan<BusyInterval> busy, long from, long to)
    {
        var shift = Math.Min(Shift(to - from, busy.Length * FewestEach), Math.Max(ShortSlice, Shift(to - from, busy.Length * MostEach)));
        var slices = (int)((to - from) >> shift) + 1;
        var words = (slices / Bits) + 1;
        var pooled = words > FewWords ? ArrayPool<ulong>.Shared.Rent(words) : null;
        var taken = pooled is null ? stackalloc ulong[FewWords] : pooled;
        taken = taken[..words];
        taken.Clear();

        // What is joined comes first, then the slices, then what stands apart.
        _memory = ArrayPool<Stretch>.Shared.Rent(slices + (2 * busy.Length));
        var dealt = _memory.AsSpan(busy.Length, slices);
        var apart = _memory.AsSpan(busy.Length + slices);
        apart = apart[..Deal(busy, (from, to), shift, taken, dealt, apart)];
        apart.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        _count = Join(_memory.AsSpan(0, Merge(taken, dealt, apart, _memory.AsSpan(0, busy.Length))));
        if (pooled is not null)
        {
            ArrayPool<ulong>.Shared.Return(pooled);
        }
    }

    public readonly ReadOnlySpan<Stretch> Stretches => _memory.AsSpan(0, _count);

    public void Dispose()
    {
        ArrayPool<Stretch>.Shared.Return(_memory);
        (_memory, _count) = ([], 0);
    }

    /// <summary>How far to shift places so that some length of time falls into about as many slices.</summary>
    private static int Shift(long length, int slices) =>
        Math.Max(0, BitOperations.Log2((ulong)length | 1) - BitOperations.Log2((uint)slices | 1));

    /// <summary>Puts each busy time into its slice, or apart where the slice is taken by one that it does not meet.</summary>
    /// <returns>How many stand apart.</returns>
    private static int Deal(
        ReadOnlySpan<BusyInterval> busy, (long From, long To) limits, int shift, Span<ulong> taken, Span<Stretch> dealt, Span<Stretch> apart)
    {
        var (from, to) = limits;
        var count = 0;
        foreach (ref readonly var interval in busy)
        {
            var (start, end) = interval.Place;
            if (start > to || end < from)
            {
                continue;
            }

            var slice = (int)(Math.Max(0, start - from) >> shift);
            ref var mark = ref taken[(int)((uint)slice / Bits)];
            ref var there = ref dealt[slice];
            if ((mark & (1UL << slice)) == 0)
            {
                mark |= 1UL << slice;
                there = new Stretch(start, end);
            }
            else if (start <= there.End && end >= there.Start)
            {
                there = new Stretch(Math.Min(start, there.Start), Math.Max(end, there.End));
            }
            else
            {
                apart[count++] = new Stretch(start, end);
            }
        }

        return count;
    }

    /// <summary>Brings together what is in the slices and what stands apart, by their starts.</summary>
    private static int Merge(ReadOnlySpan<ulong> taken, ReadOnlySpan<Stretch> dealt, ReadOnlySpan<Stretch> apart, Span<Stretch> merged)
    {
        var (count, next) = (0, 0);
        for (var word = 0; word < taken.Length; word++)
        {
            for (var bits = taken[word]; bits != 0; bits &= bits - 1)
            {
                var stretch = dealt[(word * Bits) + BitOperations.TrailingZeroCount(bits)];
                while (next < apart.Length && apart[next].Start < stretch.Start)
                {
                    merged[count++] = apart[next++];
                }

                merged[count++] = stretch;
            }
        }

        apart[next..].CopyTo(merged[count..]);
        return count + apart.Length - next;
    }

    /// <returns>How many remain.</returns>
    private static int Join(Span<Stretch> stretches)
    {
        if (stretches.IsEmpty)
        {
            return 0;
        }

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
        return last + 1;
    }
}
