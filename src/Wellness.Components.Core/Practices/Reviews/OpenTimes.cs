using NodaTime;

namespace Wellness.Practices.Reviews;

/// <summary>Lengths on the clock of the wall; a clock change does not matter to a review.</summary>
internal static class OpenTimes
{
    private static readonly long Day = NodaConstants.NanosecondsPerDay;

    public static Duration Length(LocalTimeRange range) => Duration.FromNanoseconds(
        range.End.NanosecondOfDay - range.Start.NanosecondOfDay + (range.EndsNextDay ? Day : 0));

    /// <summary>The longest stretch on end, zero where it is always closed; ranges that touch, also at midnight, are one.</summary>
    public static Duration Longest(PracticeHours hours)
    {
        var weeks = hours.Seasons.Select(season => season.Weekly).Prepend(hours.Weekly).Select(LongestInWeek);
        var days = hours.Special.Select(day => LongestStretch(day.Ranges.Select(range => Span(range, 0))));
        return Duration.FromNanoseconds(weeks.Concat(days).DefaultIfEmpty(0).Max());
    }

    /// <summary>The longest time from the first opening of a date to the last closing of what starts on it; zero where it is always closed.</summary>
    public static Duration LongestDay(PracticeHours hours)
    {
        var days = hours.Seasons.Select(season => season.Weekly).Prepend(hours.Weekly)
            .SelectMany(week => Enumerable.Range(1, 7).Select(day => week[(IsoDayOfWeek)day]))
            .Concat(hours.Special.Select(day => day.Ranges));
        return Duration.FromNanoseconds(days.Select(ranges => ranges.Count == 0 ? 0 : ranges.Max(End) - ranges[0].Start.NanosecondOfDay).Max());
    }

    /// <summary>A date for each combination of weeks that two sets of hours ever have, and each date that is special in the first.</summary>
    public static IEnumerable<LocalDate> Dates(PracticeHours one, PracticeHours other)
    {
        // Between two cuts the same weeks hold, so seven dates show all that can meet; before the first cut the ordinary ones do.
        var cuts = one.Seasons.Concat(other.Seasons).SelectMany(season => new[] { season.From, season.To.PlusDays(1) }).Distinct().Order().ToArray();
        var first = cuts.Length > 0 ? cuts[0].PlusDays(-7) : new LocalDate(2024, 1, 1);
        return cuts.Prepend(first)
            .SelectMany((cut, index) => Enumerable.Range(0, 7).Select(cut.PlusDays).Where(date => index >= cuts.Length || date < cuts[index]))
            .Where(date => one.SpecialOn(date) is null)
            .Concat(one.Special.Select(day => day.Date));
    }

    /// <summary>The ranges of a date and its neighbours, in nanoseconds from the date's midnight.</summary>
    public static IEnumerable<(long Start, long End)> Around(PracticeHours hours, LocalDate date) =>
        from days in Enumerable.Range(-1, 3)
        from range in hours.On(date.PlusDays(days))
        select Span(range, days);

    /// <summary>Where a range ends, in nanoseconds from the midnight that its start's date begins with.</summary>
    public static long End(LocalTimeRange range) => Span(range, 0).End;

    private static long LongestInWeek(WeeklyHours week) => LongestStretch(
        from day in Enumerable.Range(0, 14)
        from range in week[(IsoDayOfWeek)((day % 7) + 1)]
        select Span(range, day));

    private static (long Start, long End) Span(LocalTimeRange range, int day)
    {
        var start = (day * Day) + range.Start.NanosecondOfDay;
        return (start, start + Length(range).ToInt64Nanoseconds());
    }

    private static long LongestStretch(IEnumerable<(long Start, long End)> spans)
    {
        var (longest, start, end) = (0L, 0L, long.MinValue);
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            (start, end) = span.Start <= end ? (start, Math.Max(end, span.End)) : span;
            longest = Math.Max(longest, end - start);
        }

        return longest;
    }
}
