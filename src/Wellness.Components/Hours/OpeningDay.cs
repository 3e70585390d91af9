using NodaTime;
using NodaTime.Extensions;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>A date with the ranges that start on it.</summary>
/// <param name="Date">The date in the practice's zone.</param>
/// <param name="Ranges">What is open, earliest first; empty means closed.</param>
/// <param name="Special">Where the hours come from if the date is out of the ordinary.</param>
/// <param name="IsToday">Whether it is the practice's today.</param>
internal sealed record OpeningDay(LocalDate Date, IReadOnlyList<LocalTimeRange> Ranges, SpecialHours? Special, bool IsToday)
{
    /// <summary>Today and the six days after it, in the order of a week that starts on a given weekday.</summary>
    public static IReadOnlyList<OpeningDay> WeekFrom(LocalDate today, PracticeHours hours, DayOfWeek first) =>
        [.. Enumerable.Range(0, 7)
            .Select(today.PlusDays)
            .OrderBy(date => ((int)date.DayOfWeek.ToDayOfWeek() - (int)first + 7) % 7)
            .Select(date => new OpeningDay(date, hours.On(date), hours.SpecialOn(date), date == today))];
}
