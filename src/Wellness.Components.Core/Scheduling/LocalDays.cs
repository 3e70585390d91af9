using NodaTime;

namespace Wellness.Scheduling;

/// <summary>
/// The local dates of a zone laid on the time line: pieces in which one date and one offset hold. A date has more than
/// one piece where the clock changes in its course, and none where the zone skipped it.
/// </summary>
/// <remarks>
/// Dates need not ascend from piece to piece: where a clock falls back soon after midnight (America/St_Johns did, at
/// 00:01) the evening before comes once more.
/// </remarks>
internal sealed class LocalDays
{
    private readonly long[] _starts;
    private readonly long[] _midnights;
    private readonly int[] _days;

    private LocalDays(long[] starts, long[] midnights, int[] days, long end)
    {
        _starts = starts;
        _midnights = midnights;
        _days = days;
        End = end;
        Ascend = days.AsSpan().SequenceEqual(days.Order().ToArray());
    }

    /// <summary>Where each piece begins; the next one's beginning ends it.</summary>
    public ReadOnlySpan<long> Starts => _starts;

    /// <summary>For each piece, where its date's midnight would be if the offset had held since: clock times count from there.</summary>
    public ReadOnlySpan<long> Midnights => _midnights;

    /// <summary>The number of each piece's date.</summary>
    public ReadOnlySpan<int> Days => _days;

    /// <summary>Whether no date comes again after a later one.</summary>
    public bool Ascend { get; }

    public static LocalDays Of(DateTimeZone zone, long from, long to)
    {
        List<long> starts = [];
        List<long> midnights = [];
        List<int> days = [];
        foreach (var interval in zone.GetZoneIntervals(TimeLine.At(from), TimeLine.At(to)))
        {
            var offset = interval.WallOffset.Nanoseconds;
            var at = interval.HasStart ? Math.Max(from, TimeLine.Place(interval.Start)) : from;
            var end = interval.HasEnd ? Math.Min(to, TimeLine.Place(interval.End)) : to;
            while (at < end)
            {
                var day = TimeLine.FloorDivide(at + offset, TimeLine.Day);
                var midnight = (day * TimeLine.Day) - offset;
                starts.Add(at);
                midnights.Add(midnight);
                days.Add((int)day);
                at = midnight + TimeLine.Day;
            }
        }

        return new LocalDays([.. starts], [.. midnights], [.. days], to);
    }

    /// <summary>Where a date begins, or the first one after it; the end of what is laid out where there is none. For dates that ascend.</summary>
    public long StartOf(int day)
    {
        var (low, high) = (0, _days.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _days[middle] < day ? (middle + 1, high) : (low, middle);
        }

        return low < _starts.Length ? _starts[low] : End;
    }

    /// <summary>The piece that holds a place, or the nearest one outside the time that is laid out.</summary>
    public int PieceAt(long place)
    {
        var found = Array.BinarySearch(_starts, place);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    /// <summary>Where the last piece ends.</summary>
    public long End { get; }

    /// <summary>Where a piece ends.</summary>
    public long EndOf(int piece) => piece + 1 < _starts.Length ? _starts[piece + 1] : End;
}
