using NodaTime;

namespace Wellness.Scheduling;

/// <summary>Every candidate of some compiled hours, ready as an instant, so that free starts are copied instead of made.</summary>
/// <remarks>It holds what whole steps from the grid's origins give in open time; the further anchors of packed days are not here.</remarks>
internal sealed class CandidateList
{
    /// <summary>More than this is not kept: some three years of office hours every 15 minutes, half a megabyte.</summary>
    private const int Most = 32_768;

    private readonly Instant[] _instants;
    private readonly int[] _zeros;

    private CandidateList(long step, bool byClock, Instant[] instants, int[] zeros)
    {
        Step = step;
        ByClock = byClock;
        _instants = instants;
        _zeros = zeros;
    }

    /// <summary>The distance from one candidate to the next.</summary>
    public long Step { get; }

    /// <summary>Whether steps count from local midnights, not from openings.</summary>
    public bool ByClock { get; }

    public ReadOnlySpan<Instant> Instants => _instants;

    /// <summary>For each piece of the grid, the index that its origin has or would have; empty where there are too many candidates to keep.</summary>
    public ReadOnlySpan<int> Zeros => _zeros;

    public static CandidateList Of(CompiledHours hours, bool byClock, long step)
    {
        var origins = hours.Origins(byClock);
        var runs = new (long First, int Count)[origins.Length];
        var zeros = new int[origins.Length];
        var total = 0L;
        for (var piece = 0; piece < zeros.Length; piece++)
        {
            var (open, close) = OpenTime(hours, hours.Pieces(byClock), piece);
            var skipped = (open - origins[piece] + step - 1) / step;
            var first = origins[piece] + (skipped * step);
            runs[piece] = (first, (int)Math.Max(0, (close - first + step - 1) / step));
            zeros[piece] = (int)(total - skipped);
            total += runs[piece].Count;
        }

        if (total > Most)
        {
            return new CandidateList(step, byClock, [], []);
        }

        var instants = new Instant[total];
        var writer = new StartWriter(step, instants);
        foreach (var (first, count) in runs)
        {
            writer.Add(first, count, -1);
        }

        return new CandidateList(step, byClock, instants, zeros);
    }

    /// <summary>From the first open place of a piece to the end of its last one; nothing where it is closed throughout.</summary>
    private static (long Open, long Close) OpenTime(CompiledHours hours, ReadOnlySpan<long> pieces, int piece)
    {
        var (start, end) = (pieces[piece], piece + 1 < pieces.Length ? pieces[piece + 1] : long.MaxValue);
        var ranges = hours.Ranges;
        var (first, after) = (hours.RangeAtOrAfter(start), hours.RangeAtOrAfter(end));
        var last = after < ranges.Length && ranges[after].Start < end ? after : after - 1;
        return first > last ? (start, start) : (Math.Max(start, ranges[first].Start), Math.Min(end, ranges[last].End));
    }
}
