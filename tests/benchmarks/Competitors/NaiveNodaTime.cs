using NodaTime;

namespace Wellness.Benchmarks.Competitors;

/// <summary>What one writes on a first afternoon with NodaTime: every date, every step, every busy time.</summary>
/// <param name="workload">What is asked.</param>
public sealed class NaiveNodaTime(Workload workload)
{
    /// <summary>The starts of any practitioner.</summary>
    public Instant[] Any() => [.. workload.Busy.SelectMany(One).Order().Distinct()];

    private List<Instant> One(Wellness.Scheduling.BusyInterval[] busy)
    {
        List<Instant> starts = [];
        var query = workload.Query;
        for (var date = query.From; date <= query.To; date = date.PlusDays(1))
        {
            foreach (var range in Workload.Hours.On(date))
            {
                var start = date.At(range.Start).InZoneLeniently(Workload.Zone);
                var close = date.At(range.End).InZoneLeniently(Workload.Zone).ToInstant();
                for (; start.ToInstant() + query.Duration <= close; start += Workload.Policy.Step)
                {
                    if (start.ToInstant() >= query.Now + Workload.Policy.MinimumNotice && IsFree(busy, start.ToInstant()))
                    {
                        starts.Add(start.ToInstant());
                    }
                }
            }
        }

        return starts;
    }

    private bool IsFree(Wellness.Scheduling.BusyInterval[] busy, Instant start)
    {
        var end = start + workload.Query.Duration + workload.Query.BufferAfter;
        foreach (var time in busy)
        {
            if (time.Start < end && time.End > start)
            {
                return false;
            }
        }

        return true;
    }
}
