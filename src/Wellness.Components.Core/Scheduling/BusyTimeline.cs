namespace Wellness.Scheduling;

/// <summary>Busy times sorted and joined once, to be asked again and again.</summary>
/// <remarks>
/// <para>Immutable and safe for many threads. It knows no buffers, so one serves every session length and service.</para>
/// <para>Busy times that touch or overlap are one here; what <see cref="SlotFinder"/> answers does not change by it.</para>
/// </remarks>
public sealed class BusyTimeline
{
    private readonly Stretch[] _stretches;

    /// <param name="busy">In any order; they may overlap.</param>
    public BusyTimeline(ReadOnlySpan<BusyInterval> busy)
    {
        var (first, last) = (long.MaxValue, long.MinValue);
        foreach (ref readonly var interval in busy)
        {
            var start = interval.Place.Start;
            (first, last) = (Math.Min(first, start), Math.Max(last, start));
        }

        using var sorted = new BusySorter(busy, Math.Min(first, last), last);
        _stretches = sorted.Stretches.ToArray();
    }

    /// <summary>Nothing is busy.</summary>
    public static BusyTimeline Empty { get; } = new([]);

    /// <summary>How many busy times there are after joining.</summary>
    public int Count => _stretches.Length;

    internal ReadOnlySpan<Stretch> Stretches => _stretches;
}
