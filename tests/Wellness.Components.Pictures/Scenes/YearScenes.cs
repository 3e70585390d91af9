using NodaTime;
using Wellness.Practices;

namespace Wellness.Pictures.Scenes;

/// <summary>What the calendar changes: seasons, special dates, and the nights in which the clocks change.</summary>
internal static class YearScenes
{
    public static PracticeHours Hours { get; } = new(
        WeeklyHours.Closed
            .With(IsoDayOfWeek.Monday, "09:00-12:30", "13:30-18:00")
            .With(IsoDayOfWeek.Thursday, "09:00-12:30", "13:30-18:00"),
        [new SeasonalHours(new LocalDate(2027, 6, 14), new LocalDate(2027, 8, 27), WeeklyHours.Closed.With(IsoDayOfWeek.Monday, "08:00-12:30"), "summer")],
        [
            new SpecialHours(new LocalDate(2026, 11, 26), [], "Thanksgiving"),
            new SpecialHours(new LocalDate(2026, 12, 24), [LocalTimeRange.Parse("09:00-12:30")], "Christmas Eve"),
        ]);

    public static Picture Seasons { get; } = new(
        "seasons",
        "A week, a season, a single date: the most special one decides",
        "On an ordinary Monday the practice is open from 09:00 to 12:30 and from 13:30 to 18:00. In summer a Monday has only 08:00 to 12:30. "
        + "On Thanksgiving it is closed, and on Christmas Eve open from 09:00 to 12:30, though Thursdays are long otherwise.",
        10,
        [
            On(new LocalDate(2027, 3, 1)).ToLane("Monday, 1 March\nthe ordinary week"),
            On(new LocalDate(2027, 6, 21)).ToLane("Monday, 21 June\nthe summer season"),
            On(new LocalDate(2026, 11, 26)).ToLane("Thursday, 26 Nov\nThanksgiving: closed"),
            On(new LocalDate(2026, 12, 24)).ToLane("Thursday, 24 Dec\nChristmas Eve"),
        ]);

    public static Picture Notice { get; } = new(
        "notice",
        "Twelve hours' notice are twelve real hours, whatever the clock does",
        "Somebody asks at 20:00 on a Saturday evening for Sunday, which is open from 07:00, with twelve hours' notice. In an ordinary night the first "
        + "start is 08:00. In the night in which the clock skips an hour it is 09:00, because only eleven hours lie between 20:00 and 08:00. "
        + "In the night in which an hour comes twice it is 07:00.",
        18,
        [
            Sunday(new LocalDate(2026, 3, 1)).ToLane("An ordinary night\n28 February to 1 March", "08:00"),
            Sunday(new LocalDate(2026, 3, 8)).ToLane("The clock skips 02:00\n7 to 8 March", "08:00"),
            Sunday(new LocalDate(2026, 11, 1)).ToLane("01:00 comes twice\n31 Oct to 1 November", "07:00"),
        ]);

    private static Day On(LocalDate date) => new() { Date = date, Hours = Hours, FromHour = 8, Policy = Day.EveryMinutes(60) };

    private static Day Sunday(LocalDate date)
    {
        var day = new Day
        {
            Date = date,
            Hours = new PracticeHours(WeeklyHours.Closed.With(IsoDayOfWeek.Sunday, "07:00-13:00")),
            FromHour = -4,
            Policy = Day.EveryMinutes(60) with { MinimumNotice = Duration.FromHours(12) },
        };
        return day with { Now = (day with { Date = date.PlusDays(-1) }).At("20:00") };
    }
}
