using NodaTime;
using NodaTime.Text;
using Wellness.Practices;

namespace Wellness.StructuredData;

/// <summary>The schedule that availability uses, in the forms that Google documents for opening hours.</summary>
/// <remarks>
/// A close at or before the open is on the next day, and both at 00:00 mean closed. A day and night therefore ends one minute
/// early, at 23:59 for one that begins at midnight.
/// </remarks>
internal static class OpeningHoursNodes
{
    private static readonly IsoDayOfWeek[] Week =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The ordinary week, then each season; null where the practice is never open by its week.</summary>
    public static JsonLdValue? Regular(PracticeHours hours)
    {
        var neverOpen = hours.Seasons.Count == 0 && Week.All(day => hours.Weekly[day].Count == 0);
        return neverOpen ? null : JsonLdValue.Of(
            WeekOf(hours.Weekly, null).Concat(Seasons(hours).SelectMany(season => WeekOf(season.Weekly, (season.From, season.To)))));
    }

    /// <summary>The dates that differ: they override the rest.</summary>
    public static JsonLdValue? Special(PracticeHours hours) => JsonLdValue.Of(hours.Special.SelectMany(day =>
        day.IsClosed ? [Specification([], null, (day.Date, day.Date))]
        : day.Ranges.Select(range => Specification([], range, (day.Date, day.Date)))));

    // Where seasons overlap the last listed wins: markup knows no order, so they are cut into spans that don't overlap.
    private static IEnumerable<SeasonalHours> Seasons(PracticeHours hours)
    {
        var cuts = hours.Seasons.SelectMany(season => new[] { season.From, season.To.PlusDays(1) }).Distinct().Order().ToArray();
        SeasonalHours? open = null;
        foreach (var (from, next) in cuts.Zip(cuts.Skip(1)))
        {
            var winner = hours.Seasons.LastOrDefault(season => season.Contains(from));
            if (open is not null && winner is not null && ReferenceEquals(open.Weekly, winner.Weekly) && open.To.PlusDays(1) == from)
            {
                open = new SeasonalHours(open.From, next.PlusDays(-1), open.Weekly);
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = winner is null ? null : new SeasonalHours(from, next.PlusDays(-1), winner.Weekly);
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static IEnumerable<JsonLdValue> WeekOf(WeeklyHours week, (LocalDate From, LocalDate To)? valid)
    {
        var open = Week.SelectMany(day => week[day].Select(range => (Day: day, Range: range)))
            .GroupBy(pair => pair.Range)
            .Select(group => Specification(group.Select(pair => pair.Day), group.Key, valid));
        var closed = Week.Where(day => week[day].Count == 0).ToArray();
        return closed.Length == 0 ? open : open.Append(Specification(closed, null, valid));
    }

    private static JsonLdValue Specification(IEnumerable<IsoDayOfWeek> days, LocalTimeRange? range, (LocalDate From, LocalDate To)? valid) =>
        new JsonLdNode("OpeningHoursSpecification")
            .With("dayOfWeek", JsonLdValue.Of(days.Select(day => (JsonLdValue)$"https://schema.org/{day}")))
            .With("opens", Time.Format(range?.Start ?? LocalTime.Midnight))
            .With("closes", Time.Format(range is { } open ? Closes(open) : LocalTime.Midnight))
            .With("validFrom", valid is { } from ? LocalDatePattern.Iso.Format(from.From) : null)
            .With("validThrough", valid is { } to ? LocalDatePattern.Iso.Format(to.To) : null);

    private static LocalTime Closes(LocalTimeRange range) => range.End == range.Start ? range.End.PlusMinutes(-1) : range.End;
}
