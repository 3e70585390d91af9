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
