using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;

namespace Wellness.Benchmarks.Competitors;

/// <summary>The hours as two events that recur on weekdays, the way of those who have an iCalendar library at hand.</summary>
/// <param name="workload">What is asked.</param>
public sealed class IcalNet(Workload workload)
{
    private readonly Calendar _calendar = Hours();

    /// <summary>The starts of any practitioner.</summary>
    public Instant[] Any() => [.. workload.Busy.SelectMany(One).Order().Distinct()];

    private List<Instant> One(Wellness.Scheduling.BusyInterval[] busy)
    {
        List<Instant> starts = [];
        var query = workload.Query;
        var until = query.To.PlusDays(1).AtStartOfDayInZone(Workload.Zone).ToDateTimeUtc();
        var earliest = (query.Now + Workload.Policy.MinimumNotice).ToDateTimeUtc();
        var from = new CalDateTime(query.From.Year, query.From.Month, query.From.Day, 0, 0, 0, Workload.Zone.Id);
        foreach (var open in _calendar.GetOccurrences<CalendarEvent>(from).TakeWhile(open => open.Period.StartTime.AsUtc < until))
        {
            var close = open.Period.EffectiveEndTime!.AsUtc - query.Duration.ToTimeSpan();
            for (var start = open.Period.StartTime.AsUtc; start <= close; start += Workload.Policy.Step.ToTimeSpan())
            {
                if (start >= earliest && IsFree(busy, Instant.FromDateTimeUtc(start)))
                {
                    starts.Add(Instant.FromDateTimeUtc(start));
                }
            }
        }

        return starts;
    }

    private bool IsFree(Wellness.Scheduling.BusyInterval[] busy, Instant start)
    {
        var end = start + workload.Query.Duration + workload.Query.BufferAfter;
        return !Array.Exists(busy, time => time.Start < end && time.End > start);
    }

    private static Calendar Hours()
    {
        var calendar = new Calendar();
        calendar.Events.Add(Weekdays(9, 0, 12, 30));
        calendar.Events.Add(Weekdays(13, 30, 18, 0));
        return calendar;
    }

    private static CalendarEvent Weekdays(int hour, int minute, int endHour, int endMinute) => new()
    {
        Start = new CalDateTime(2026, 2, 2, hour, minute, 0, Workload.Zone.Id),
        End = new CalDateTime(2026, 2, 2, endHour, endMinute, 0, Workload.Zone.Id),
        RecurrenceRule = new RecurrencePattern("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    };
}
