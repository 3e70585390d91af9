using NodaTime;
using Wellness.Scheduling;

namespace Wellness.ICalendar.Imports;

/// <summary>Gathers busy times inside a span.</summary>
internal sealed class ImportedTimes(Instant from, Instant to)
{
    private readonly List<BusyInterval> _times = [];

    public Instant From => from;

    public Instant To => to;

    /// <summary>Adds the part of a time that is inside the span, if there is any.</summary>
    public void Add(Instant start, Instant end)
    {
        start = Instant.Max(start, from);
        end = Instant.Min(end, to);
        if (start < end)
        {
            _times.Add(new BusyInterval(start, end));
        }
    }

    /// <summary>The times, sorted, those that overlap or touch made one.</summary>
    public IReadOnlyList<BusyInterval> Merged()
    {
        var merged = new List<BusyInterval>();
        foreach (var time in _times.OrderBy(time => time.Start))
        {
            if (merged is [.., var last] && time.Start <= last.End)
            {
                merged[^1] = new BusyInterval(last.Start, Instant.Max(last.End, time.End));
            }
            else
            {
                merged.Add(time);
            }
        }

        return merged.AsReadOnly();
    }
}
