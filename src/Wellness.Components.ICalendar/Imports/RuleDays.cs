using NodaTime;
using NodaTime.Calendars;

namespace Wellness.ICalendar.Imports;

/// <summary>The periods of a rule (days, weeks, months or years) and which of their days it takes.</summary>
internal sealed class RuleDays
{
    private readonly RecurrenceRule _rule;
    private readonly LocalDate _base;
    private readonly IWeekYearRule _weeks;
    private readonly IReadOnlyList<int> _months;
    private readonly IReadOnlyList<int> _monthDays;
    private readonly IReadOnlyList<WeekdayRule> _weekdays;

    /// <param name="rule">The rule.</param>
    /// <param name="start">The day that fills in what the rule does not say (RFC 5545 section 3.3.10).</param>
    public RuleDays(RecurrenceRule rule, LocalDate start)
    {
        _rule = rule;
        _weeks = WeekYearRules.ForMinDaysInFirstWeek(4, rule.WeekStart);
        _base = rule.Frequency switch
        {
            RecurrenceFrequency.Daily => start,
            RecurrenceFrequency.Weekly => start.PlusDays(-((start.DayOfWeek - rule.WeekStart + 7) % 7)),
            RecurrenceFrequency.Monthly => new LocalDate(start.Year, start.Month, 1),
            _ => new LocalDate(start.Year, 1, 1),
        };

        var saysNoDay = rule is { MonthDays.Count: 0, YearDays.Count: 0, Weekdays.Count: 0 };
        var needsWeekday = saysNoDay && (rule.Frequency == RecurrenceFrequency.Weekly || rule.WeekNumbers.Count > 0);
        var needsMonthDay = saysNoDay && !needsWeekday && rule.Frequency is RecurrenceFrequency.Monthly or RecurrenceFrequency.Yearly;
        _weekdays = needsWeekday ? [new WeekdayRule(start.DayOfWeek, 0)] : rule.Weekdays;
        _monthDays = needsMonthDay ? [start.Day] : rule.MonthDays;
        _months = needsMonthDay && rule is { Frequency: RecurrenceFrequency.Yearly, Months.Count: 0 } ? [start.Month] : rule.Months;
    }

    /// <summary>How many of the rule's steps end before a day for certain.</summary>
    public long PeriodsBefore(LocalDate day) =>
        day <= _base ? 0 : Math.Max(0, (UnitsTo(day) / _rule.Interval) - 1);

    /// <summary>The days of a step; null for one that begins after the last day.</summary>
    public DateInterval? Of(long step, LocalDate last)
    {
        var units = step * _rule.Interval;
        if (_base > last || units > UnitsTo(last))
        {
            return null;
        }

        var count = (int)units;
        return _rule.Frequency switch
        {
            RecurrenceFrequency.Daily => Days(_base.PlusDays(count), 1),
            RecurrenceFrequency.Weekly => Days(_base.PlusWeeks(count), 7),
            RecurrenceFrequency.Monthly => Until(_base.PlusMonths(count), Period.FromMonths(1)),
            _ => Until(_base.PlusYears(count), Period.FromYears(1)),
        };
    }

    /// <summary>Whether the rule takes a day of its periods.</summary>
    public bool Matches(LocalDate day) =>
        (_months.Count == 0 || _months.Contains(day.Month))
        && (_monthDays.Count == 0 || IsIn(_monthDays, day.Day, day.Calendar.GetDaysInMonth(day.Year, day.Month)))
        && (_rule.YearDays.Count == 0 || IsIn(_rule.YearDays, day.DayOfYear, day.Calendar.GetDaysInYear(day.Year)))
        && (_rule.WeekNumbers.Count == 0 || IsIn(_rule.WeekNumbers, _weeks.GetWeekOfWeekYear(day), _weeks.GetWeeksInWeekYear(_weeks.GetWeekYear(day))))
        && (_weekdays.Count == 0 || _weekdays.Any(weekday => IsOn(weekday, day)));

    private bool IsOn(WeekdayRule weekday, LocalDate day)
    {
        if (weekday.Day != day.DayOfWeek)
        {
            return false;
        }

        if (weekday.Ordinal == 0 || _rule.Frequency is RecurrenceFrequency.Daily or RecurrenceFrequency.Weekly || _rule.WeekNumbers.Count > 0)
        {
            return true;
        }

        var ofMonth = _rule.Frequency == RecurrenceFrequency.Monthly || _months.Count > 0;
        var (number, days) = ofMonth
            ? (day.Day, day.Calendar.GetDaysInMonth(day.Year, day.Month))
            : (day.DayOfYear, day.Calendar.GetDaysInYear(day.Year));
        return weekday.Ordinal == (weekday.Ordinal > 0 ? ((number - 1) / 7) + 1 : -(((days - number) / 7) + 1));
    }

    // Counted from the end, the last is -1.
    private static bool IsIn(IReadOnlyList<int> numbers, int number, int last) =>
        numbers.Contains(number) || numbers.Contains(number - last - 1);

    private long UnitsTo(LocalDate day) => _rule.Frequency switch
    {
        RecurrenceFrequency.Daily => Period.DaysBetween(_base, day),
        RecurrenceFrequency.Weekly => Period.DaysBetween(_base, day) / 7,
        RecurrenceFrequency.Monthly => ((day.Year - _base.Year) * 12) + day.Month - _base.Month,
        _ => day.Year - _base.Year,
    };

    private static DateInterval Days(LocalDate first, int count) => new(first, first.PlusDays(count - 1));

    private static DateInterval Until(LocalDate first, Period length) => new(first, (first + length).PlusDays(-1));
}
