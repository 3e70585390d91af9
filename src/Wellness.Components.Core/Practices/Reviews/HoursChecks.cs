using NodaTime;

namespace Wellness.Practices.Reviews;

/// <summary>Hours that can be read, and are probably not what was meant.</summary>
internal static class HoursChecks
{
    private static readonly Duration LongestNight = Duration.FromHours(12);

    public static IEnumerable<PracticeAdvice> Of(Practice practice) =>
        Of(practice.Hours, "").Concat(practice.Practitioners
            .Where(practitioner => practitioner.Hours is not null)
            .SelectMany(practitioner => Of(practitioner.Hours!, $"practitioners/{practitioner.Slug}/")))
            .Concat(practice.Services
                .Where(service => service.Hours is not null)
                .SelectMany(service => Of(service.Hours!, $"services/{service.Slug}/")));

    private static IEnumerable<PracticeAdvice> Of(PracticeHours hours, string owner)
    {
        if (OpenTimes.Longest(hours) == Duration.Zero)
        {
            yield return new($"{owner}hours", AdviceSeverity.Warning, "There is no open time at all, so nothing can be booked.");
        }

        var days = Days(hours.Weekly, $"{owner}hours")
            .Concat(hours.Seasons.SelectMany(season => Days(season.Weekly, $"{owner}hours/{season.Name ?? $"{season.From:R}"}")))
            .Concat(hours.Special.Select(day => (Subject: $"{owner}hours/{day.Date:R}", day.Ranges)));
        foreach (var (subject, ranges) in days)
        {
            foreach (var advice in Of(ranges, subject))
            {
                yield return advice;
            }
        }
    }

    private static IEnumerable<PracticeAdvice> Of(IReadOnlyList<LocalTimeRange> ranges, string subject)
    {
        foreach (var range in ranges.Where(range => range.EndsNextDay && range.End != LocalTime.Midnight))
        {
            yield return OpenTimes.Length(range) > LongestNight
                ? new(subject, AdviceSeverity.Warning, $"{range} closes before it opens, which means open into the next day for more than twelve hours. Were the times swapped?")
                : new(subject, AdviceSeverity.Note, $"{range} runs into the next day. Check that it is meant.");
        }

        // Ranges come earliest first, so one that starts before its neighbour's end overlaps it.
        foreach (var (one, next) in ranges.Zip(ranges.Skip(1)))
        {
            if (next.Start < one.End || one.EndsNextDay)
            {
                yield return new(subject, AdviceSeverity.Warning, $"{one} and {next} overlap. They count as one open time; write it so.");
            }
        }
    }

    private static IEnumerable<(string Subject, IReadOnlyList<LocalTimeRange> Ranges)> Days(WeeklyHours week, string subject) =>
        Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)
            .Select(day => ($"{subject}/{day.ToString().ToLowerInvariant()}", week[day]));
}
