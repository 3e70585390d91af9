using System.Buffers;

namespace Wellness.Scheduling;

/// <summary>The stretches of time in which a start is asked for and the limits allow one, in order.</summary>
internal ref struct AdmittedTimes : IDisposable
{
    private readonly Span<Stretch> _space;
    private Stretch[]? _pooled;

    private AdmittedTimes(Stretch[] pooled)
    {
        _pooled = pooled;
        _space = pooled;
    }

    private AdmittedTimes(Span<Stretch> space) => _space = space;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<Stretch> Stretches => _space[..Count];

    /// <summary>The stretches that lie on some dates, both inclusive, and that notice, window and caps leave open.</summary>
    /// <param name="days">The dates.</param>
    /// <param name="firstDay">The first date.</param>
    /// <param name="lastDay">The last date.</param>
    /// <param name="limits">Notice, window and caps.</param>
    /// <param name="one">Room for one stretch, which is all that there is where no date is full by itself.</param>
    public static AdmittedTimes Of(LocalDays days, int firstDay, int lastDay, scoped in StartLimits limits, Span<Stretch> one)
    {
        if (days.Ascend && !limits.HasCaps)
        {
            var times = new AdmittedTimes(one);
            var end = days.StartOf(Math.Min(lastDay, limits.LastDay ?? lastDay) + 1);
            times.Add(Math.Max(days.StartOf(firstDay), limits.EarliestPlace), end);
            return times;
        }

        return ByPiece(days, firstDay, lastDay, limits);
    }

    /// <summary>Takes stretches out of these.</summary>
    /// <param name="forbidden">In order, neither overlapping nor touching.</param>
    public void Remove(ReadOnlySpan<Stretch> forbidden)
    {
        if (forbidden.Length == 0 || Count == 0)
        {
            return;
        }

        var rest = new AdmittedTimes(ArrayPool<Stretch>.Shared.Rent(Count + forbidden.Length));
        var next = 0;
        foreach (var (start, end) in Stretches)
        {
            var from = start;
            while (next < forbidden.Length && forbidden[next].End <= from)
            {
                next++;
            }

            for (; next < forbidden.Length && forbidden[next].Start < end; next++)
            {
                rest.Add(from, forbidden[next].Start);
                from = Math.Max(from, forbidden[next].End);
                if (from >= end)
                {
                    break;
                }
            }

            rest.Add(from, end);
        }

        Dispose();
        this = rest;
    }

    public void Dispose()
    {
        if (_pooled is not null)
        {
            ArrayPool<Stretch>.Shared.Return(_pooled);
            _pooled = null;
        }
    }

    private static AdmittedTimes ByPiece(LocalDays days, int firstDay, int lastDay, scoped in StartLimits limits)
    {
        var first = days.PieceAt((firstDay * TimeLine.Day) - TimeLine.FarthestOffset);
        var last = days.PieceAt(((lastDay + 1) * TimeLine.Day) + TimeLine.FarthestOffset);
        var times = new AdmittedTimes(ArrayPool<Stretch>.Shared.Rent(last - first + 1));
        for (var piece = first; piece <= last; piece++)
        {
            var day = days.Days[piece];
            if (day >= firstDay && day <= lastDay && limits.Admit(day))
            {
                times.Add(Math.Max(days.Starts[piece], limits.EarliestPlace), days.EndOf(piece));
            }
        }

        return times;
    }

    private void Add(long start, long end)
    {
        if (start >= end)
        {
            return;
        }

        if (Count > 0 && _space[Count - 1].End == start)
        {
            _space[Count - 1] = new Stretch(_space[Count - 1].Start, end);
            return;
        }

        _space[Count++] = new Stretch(start, end);
    }
}
