using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Monday 4 May 2026 is an ordinary day: no clock changes near it.</summary>
public class SlotFinderHoursTests
{
    private static readonly LocalDate Monday = new(2026, 5, 4);

    [Fact]
    public void Find_LunchBreak_SessionsEndBeforeItAndStartAfterIt() =>
        new Ask { Hours = new PracticeHours(Ask.Daily("09:00-12:30", "13:30-16:00")), From = Monday }
            .Found().ShouldBe(["04T09:00", "04T10:00", "04T11:00", "04T13:30", "04T14:30"]);

    [Fact]
    public void Find_SessionExactlyAsLongAsTheRange_FitsOnce() =>
        new Ask { Hours = new PracticeHours(Ask.Daily("09:00-10:00")), From = Monday }.Found().ShouldBe(["04T09:00"]);

    [Fact]
    public void Find_ClosedOnSpecialDate_NothingStartsOnIt() => new Ask
    {
        Hours = new PracticeHours(Ask.Daily("09:00-10:00"), special: [new SpecialHours(Monday, [])]),
        From = Monday,
        To = Monday.PlusDays(1),
    }.Found().ShouldBe(["05T09:00"]);

    [Fact]
    public void Find_SeasonsOverlap_TheLastListedWinsAndSpecialHoursWinOverBoth() => new Ask
    {
        Hours = new PracticeHours(
            Ask.Daily("09:00-10:00"),
            [
                new SeasonalHours(Monday, Monday.PlusDays(3), Ask.Daily("10:00-11:00")),
                new SeasonalHours(Monday.PlusDays(1), Monday.PlusDays(2), Ask.Daily("11:00-12:00")),
            ],
            [new SpecialHours(Monday.PlusDays(2), [LocalTimeRange.Parse("12:00-13:00")])]),
        From = Monday.PlusDays(-1),
        To = Monday.PlusDays(4),
    }.Found().ShouldBe(["03T09:00", "04T10:00", "05T11:00", "06T12:00", "07T10:00", "08T09:00"]);

    [Fact]
    public void Find_RangePastMidnight_ItsStartsAfterMidnightAreOnTheNextDate() => new Ask
    {
        Hours = new PracticeHours(WeeklyHours.Closed.With(IsoDayOfWeek.Monday, "22:00-02:00")),
        From = Monday.PlusDays(1),
    }.Found().ShouldBe(["05T00:00", "05T01:00"]);

    [Fact]
    public void Find_EveningBeforeAClosedDate_StillRunsPastMidnight() => new Ask
    {
        Hours = new PracticeHours(Ask.Daily("22:00-02:00"), special: [new SpecialHours(Monday, [])]),
        From = Monday,
    }.Found().ShouldBe(["04T00:00", "04T01:00"]);

    [Fact]
    public void Find_RangesTouch_SessionRunsAcrossAndTheGridStartsAnew() =>
        new Ask { Hours = new PracticeHours(Ask.Daily("09:00-10:30", "10:30-12:00")), From = Monday }
            .Found().ShouldBe(["04T09:00", "04T10:00", "04T10:30"]);

    [Fact]
    public void Find_RangesOverlap_TheGridStartsAnewAtEachDeclaredStart() =>
        new Ask { Hours = new PracticeHours(Ask.Daily("09:00-11:00", "10:15-12:30")), From = Monday }
            .Found().ShouldBe(["04T09:00", "04T10:00", "04T10:15", "04T11:15"]);

    [Fact]
    public void Find_OpenRoundTheClock_SessionsRunAcrossMidnight() =>
        new Ask { Hours = new PracticeHours(Ask.Daily("00:00-24:00")), From = Monday, Minutes = 24 * 60 }
            .Found().Length.ShouldBe(24);

    [Theory]
    [InlineData("1970-01-01")]
    [InlineData("2200-12-31")]
    public void Find_FirstAndLastDate_AnswersAsOnAnyOther(string date) =>
        new Ask { Hours = new PracticeHours(Ask.Daily("22:00-02:00")), From = Ask.Date(date) }
            .Found("HH:mm").ShouldBe(["00:00", "01:00", "22:00", "23:00"]);

    [Fact]
    public void Find_BuffersWithinHours_TheyKeepAwayFromOpeningAndClosing() => new Ask
    {
        Hours = new PracticeHours(Ask.Daily("09:00-13:00")),
        Policy = Ask.Hourly with { Step = Duration.FromMinutes(15), BuffersWithinHours = true },
        From = Monday,
        Minutes = 180,
        Before = 15,
        After = 30,
    }.Found().ShouldBe(["04T09:15", "04T09:30"]);

    [Fact]
    public void Find_BuffersOutsideHours_DoNotMatter() =>
        new Ask { Hours = new PracticeHours(Ask.Daily("09:00-10:00")), From = Monday, Before = 15, After = 30 }
            .Found().ShouldBe(["04T09:00"]);
}
