using NodaTime;
using NodaTime.Text;
using Wellness.Practices;

namespace Wellness.StructuredData;

/// <summary>When a class is given, as schema.org's Schedule says it.</summary>
/// <remarks>
/// A Schedule knows no seasons that override one another, so the year is cut into spans that each have one week; a date
/// that differs is an exception of its week and, where the class is given then, a schedule of that one date.
/// </remarks>
internal static class ScheduleNodes
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The schedules of a service's hours between its first and its last date; null where it is never given.</summary>
    /// <param name="service">Whose lengths and dates count.</param>
    /// <param name="hours">When it is given, holidays included.</param>
    /// <param name="zone">The practice's.</param>
    public static JsonLdValue? Of(ServiceOffering service, PracticeHours hours, DateTimeZone zone)
    {
        var weeks = Spans(hours)
            .Select(span => (From: Later(span.From, service.ValidFrom), To: Earlier(span.To, service.ValidThrough), span.Week))
            .Where(span => !(span.To < span.From))
            .SelectMany(span => Week(span.Week).Select(group => Dated(Weekly(group, zone, service), span.From, span.To)
                .With("exceptDate", Exceptions(hours, group, span.From, span.To))));
        var dates = hours.Special
            .Where(day => !(day.Date < service.ValidFrom) && !(day.Date > service.ValidThrough))
            .SelectMany(day => day.Ranges.Where(range => !Ordinary(hours, day.Date).Contains(range))
                .Select(range => Dated(Timed(range, zone, service), day.Date, day.Date)));
        return JsonLdValue.Of(weeks.Concat(dates).Select(node => (JsonLdValue)node));
    }

    /// <summary>The time line in spans of one week each, the last listed season first where they overlap.</summary>
    private static IEnumerable<(LocalDate? From, LocalDate? To, WeeklyHours Week)> Spans(PracticeHours hours)
    {
        var cuts = hours.Seasons.SelectMany(season => new[] { season.From, season.To.PlusDays(1) }).Distinct().Order().ToArray();
        LocalDate? from = null;
        var week = hours.Weekly;
        foreach (var cut in cuts)
        {
            var next = hours.Seasons.LastOrDefault(season => season.Contains(cut))?.Weekly ?? hours.Weekly;
            if (!ReferenceEquals(next, week))
            {
                yield return (from, cut.PlusDays(-1), week);
                (from, week) = (cut, next);
            }
        }

        yield return (from, null, week);
    }

    private static IEnumerable<(LocalTimeRange Range, IsoDayOfWeek[] Days)> Week(WeeklyHours week) =>
        Enumerable.Range((int)IsoDayOfWeek.Monday, 7).Select(day => (IsoDayOfWeek)day)
            .SelectMany(day => week[day].Select(range => (Day: day, Range: range)))
            .GroupBy(pair => pair.Range)
            .Select(group => (group.Key, group.Select(pair => pair.Day).ToArray()));

    private static JsonLdNode Weekly((LocalTimeRange Range, IsoDayOfWeek[] Days) group, DateTimeZone zone, ServiceOffering service) =>
        Timed(group.Range, zone, service)
            .With("repeatFrequency", "P1W")
            .With("byDay", JsonLdValue.Of(group.Days.Select(day => (JsonLdValue)$"https://schema.org/{day}")));

    private static JsonLdNode Timed(LocalTimeRange range, DateTimeZone zone, ServiceOffering service) => new JsonLdNode("Schedule")
        .With("startTime", Time.Format(range.Start))
        .With("endTime", Time.Format(range.End))
        .With("duration", service.Lengths is [var only] ? FormattableString.Invariant($"PT{only.Minutes}M") : null)
        .With("scheduleTimezone", zone.Id);

    private static JsonLdNode Dated(JsonLdNode schedule, LocalDate? from, LocalDate? to) =>
        schedule.With("startDate", Date(from)).With("endDate", Date(to));

    private static JsonLdValue? Exceptions(
        PracticeHours hours, (LocalTimeRange Range, IsoDayOfWeek[] Days) group, LocalDate? from, LocalDate? to) =>
        JsonLdValue.Of(hours.Special
            .Where(day => group.Days.Contains(day.Date.DayOfWeek) && !(day.Date < from) && !(day.Date > to) && !day.Ranges.Contains(group.Range))
            .Select(day => (JsonLdValue)LocalDatePattern.Iso.Format(day.Date)));

    private static IReadOnlyList<LocalTimeRange> Ordinary(PracticeHours hours, LocalDate date) =>
        (hours.Seasons.LastOrDefault(season => season.Contains(date))?.Weekly ?? hours.Weekly)[date.DayOfWeek];

    private static LocalDate? Later(LocalDate? one, LocalDate? other) => one is null || other > one ? other ?? one : one;

    private static LocalDate? Earlier(LocalDate? one, LocalDate? other) => one is null || other < one ? other ?? one : one;

    private static string? Date(LocalDate? date) => date is { } known ? LocalDatePattern.Iso.Format(known) : null;
}
