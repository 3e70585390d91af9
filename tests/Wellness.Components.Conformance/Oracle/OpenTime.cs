using NodaTime;
using Wellness.Practices;

namespace Wellness.Conformance.Oracle;

/// <summary>Which moments of some dates are open, and where declared ranges begin.</summary>
internal sealed class OpenTime
{
    private readonly bool[] _isOpen;
    private readonly int[] _since;
    private readonly int[] _until;

    public OpenTime(WallClock clock, PracticeHours hours, LocalDate from, LocalDate to)
    {
        _isOpen = new bool[clock.Count];
        IsAnchor = new bool[clock.Count];
        for (var date = from; date <= to; date = date.PlusDays(1))
        {
            foreach (var range in RangesOf(hours, date))
            {
                var end = range.End > range.Start ? date + range.End : date.PlusDays(1) + range.End;
                if (clock.First(date + range.Start) is { } first && clock.Last(end) is { } last && first < last)
                {
                    IsAnchor[first] = true;
                    _isOpen.AsSpan(first, last - first).Fill(true);
                }
            }
        }

        (_since, _until) = (LookBack(), LookForward());
    }

    /// <summary>For each moment, whether a declared range starts at it, after the mapping.</summary>
    public bool[] IsAnchor { get; }

    /// <summary>Whether every moment of a span is open.</summary>
    public bool Holds(int from, int to) => _until[from] >= to;

    public bool IsOpen(int at) => _isOpen[at];

    /// <summary>The joined range around an open moment, half-open.</summary>
    public (int From, int To) Around(int at) => (_since[at], _until[at]);

    /// <summary>Every joined range.</summary>
    public IEnumerable<(int From, int To)> Ranges() =>
        Enumerable.Range(1, _isOpen.Length - 1).Where(at => _isOpen[at] && !_isOpen[at - 1]).Select(Around);

    /// <summary>For each moment the one at which its open range ends; a closed one's own is itself.</summary>
    private int[] LookForward()
    {
        var until = new int[_isOpen.Length];
        for (var at = until.Length - 1; at >= 0; at--)
        {
            until[at] = at + 1 < until.Length && _isOpen[at] ? until[at + 1] : at;
        }

        return until;
    }

    private int[] LookBack()
    {
        var since = new int[_isOpen.Length];
        for (var at = 1; at < since.Length; at++)
        {
            since[at] = _isOpen[at] && _isOpen[at - 1] ? since[at - 1] : at;
        }

        return since;
    }

    private static IReadOnlyList<LocalTimeRange> RangesOf(PracticeHours hours, LocalDate date) =>
        hours.Special.SingleOrDefault(day => day.Date == date)?.Ranges
            ?? (hours.Seasons.LastOrDefault(season => season.From <= date && date <= season.To)?.Weekly ?? hours.Weekly)[date.DayOfWeek];
}
