using System.Buffers;

namespace Wellness.Scheduling;

/// <summary>The stretches of time in which a start is asked for and the limits allow one, half-open, in order.</summary>
internal ref struct AdmittedTimes : IDisposable
{
    private long[] _starts;
    private long[] _ends;

    private AdmittedTimes(int most)
    {
        _starts = ArrayPool<long>.Shared.Rent(most);
        _ends = ArrayPool<long>.Shared.Rent(most);
    }

    public int Count { get; private set; }

    /// <summary>The stretches that lie on some dates, both inclusive, and that notice, window and caps leave open.</summary>
    public static AdmittedTimes Of(LocalDays days, int firstDay, int lastDay, scoped in StartLimits limits)
    {
        var first = days.PieceAt((firstDay * TimeLine.Day) - TimeLine.FarthestOffset);
        var last = days.PieceAt(((lastDay + 1) * TimeLine.Day) + TimeLine.FarthestOffset);
        var times = new AdmittedTimes(last - first + 1);
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

    /// <summary>One stretch, whatever the limits say.</summary>
    public static AdmittedTimes Only(long start, long end)
    {
        var times = new AdmittedTimes(1);
        times.Add(start, end);
        return times;
    }

    public readonly long Start(int index) => _starts[index];

    public readonly long End(int index) => _ends[index];

    public void Dispose()
    {
        ArrayPool<long>.Shared.Return(_starts);
        ArrayPool<long>.Shared.Return(_ends);
        (_starts, _ends, Count) = ([], [], 0);
    }

    private void Add(long start, long end)
    {
        if (start >= end)
        {
            return;
        }

        if (Count > 0 && _ends[Count - 1] == start)
        {
            _ends[Count - 1] = end;
            return;
        }

        (_starts[Count], _ends[Count]) = (start, end);
        Count++;
    }
}
