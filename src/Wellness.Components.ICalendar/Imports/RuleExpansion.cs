using NodaTime;

namespace Wellness.ICalendar.Imports;

/// <summary>The times of one rule, on the clock of its event: no zone plays a part before they are known.</summary>
/// <param name="rule">The rule.</param>
/// <param name="start">The event's first time, which fills in what the rule does not say.</param>
/// <param name="budget">Pays for each day that is looked at.</param>
internal sealed class RuleExpansion(RecurrenceRule rule, CalendarTime start, ReadBudget budget)
{
    private readonly RuleDays _days = new(rule, start.Local.Date);
    private readonly LocalTime[] _times = TimesOfDay(rule, start);

    /// <summary>The times from one to another, both inclusive and none before the start, in order.</summary>
    /// <remarks>Only a rule with a count is followed from its start; any other begins near <paramref name="first"/>.</remarks>
    public IEnumerable<LocalDateTime> Between(LocalDateTime first, LocalDateTime last)
    {
        var end = LocalDateTime.Min(last, Until() ?? last);
        var counted = 0;
        for (var period = rule.Count is null ? _days.PeriodsBefore(first.Date) : 0; _days.Of(period, end.Date) is { } days; period++)
        {
            foreach (var local in Chosen(days))
            {
                budget.Spend();
                if (local < start.Local)
                {
                    continue;
                }

                if (local > end || ++counted > rule.Count)
                {
                    yield break;
                }

                if (local >= first)
                {
                    yield return local;
                }
            }
        }
    }

    // A day as the end includes the whole day. Calendars write the end of all-day events as UTC though their start has no
    // zone: its date is what they mean.
    private LocalDateTime? Until() => rule.Until switch
    {
        null => null,
        { IsDate: true } or { IsUtc: true } when start.IsDate || rule.Until.Value.IsDate => rule.Until.Value.Local.Date.At(LocalTime.MaxValue),
        { IsUtc: true } => rule.Until.Value.Local.InUtc().ToInstant().InZone(start.Zone).LocalDateTime,
        var until => until.Value.Local,
    };

    private IEnumerable<LocalDateTime> Chosen(DateInterval days)
    {
        budget.Spend(days.Length);
        var all = Times(days);
        if (rule.Positions.Count == 0)
        {
            return all;
        }

        var set = all.ToList();
        budget.Spend(set.Count);
        return rule.Positions.Select(position => position > 0 ? position - 1 : set.Count + position)
            .Where(index => index >= 0 && index < set.Count).Distinct().Order().Select(index => set[index]);
    }

    private IEnumerable<LocalDateTime> Times(DateInterval days)
    {
        var day = days.Start;
        for (var left = days.Length; left > 0; left--, day = day.PlusDays(1))
        {
            if (_days.Matches(day))
            {
                foreach (var time in _times)
                {
                    yield return day + time;
                }
            }
        }
    }

    private static LocalTime[] TimesOfDay(RecurrenceRule rule, CalendarTime start)
    {
        if (start.IsDate)
        {
            return [LocalTime.Midnight];
        }

        return
        [
            .. from hour in rule.Hours.DefaultIfEmpty(start.Local.Hour)
               from minute in rule.Minutes.DefaultIfEmpty(start.Local.Minute)
               from second in rule.Seconds.DefaultIfEmpty(start.Local.Second)
               select new LocalTime(hour, minute, second),
        ];
    }
}
