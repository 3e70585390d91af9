using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>
/// America/New_York in 2026: on 8 March 02:00 becomes 03:00, on 1 November 02:00 becomes 01:00 once more.
/// </summary>
public class SlotFinderClockChangeTests
{
    private const string WithOffset = "HH:mm o<m>";

    private static readonly LocalDate Spring = new(2026, 3, 8);
    private static readonly LocalDate Autumn = new(2026, 11, 1);

    [Fact]
    public void Find_RangeAcrossTheSpringGap_HasAnHourLess() =>
        new Ask { Hours = new PracticeHours(Ask.Daily("00:00-05:00")), From = Spring }
            .Found(WithOffset).ShouldBe(["00:00 -05:00", "01:00 -05:00", "03:00 -04:00", "04:00 -04:00"]);

    [Fact]
    public void Find_RangeStartsInTheSpringGap_StartsWhereTheGapEnds() =>
        new Ask { Hours = new PracticeHours(Ask.Daily("02:30-05:00")), From = Spring }
            .Found(WithOffset).ShouldBe(["03:00 -04:00", "04:00 -04:00"]);

    [Fact]
    public void Find_RangeInsideTheSpringGap_DoesNotExist() =>
        new Ask { Hours = new PracticeHours(Ask.Daily("02:00-03:00")), From = Spring }.Found().ShouldBeEmpty();

    [Fact]
    public void Find_RangeAcrossTheAutumnHour_HasAnHourMore() =>
        new Ask { Hours = new PracticeHours(Ask.Daily("00:00-03:00")), From = Autumn }
            .Found(WithOffset).ShouldBe(["00:00 -04:00", "01:00 -04:00", "01:00 -05:00", "02:00 -05:00"]);

    [Fact]
    public void Find_RangeOfTheHourThatComesTwice_LastsFromTheFirstPassToTheSecond() => new Ask
    {
        Hours = new PracticeHours(Ask.Daily("01:00-01:30")),
        Policy = Ask.Hourly with { Step = Duration.FromMinutes(30) },
        From = Autumn,
    }.Found(WithOffset).ShouldBe(["01:00 -04:00", "01:30 -04:00"]);

    [Fact]
    public void Find_ClockAlignment_BothPassesOfTheAutumnHourCount() => new Ask
    {
        Hours = new PracticeHours(Ask.Daily("00:30-03:00")),
        Policy = Ask.Hourly with { Alignment = StartAlignment.Clock },
        From = Autumn,
        Minutes = 30,
    }.Found(WithOffset).ShouldBe(["01:00 -04:00", "01:00 -05:00", "02:00 -05:00"]);

    [Fact]
    public void Find_ClockAlignment_ASkippedTimeIsNoCandidate() => new Ask
    {
        Hours = new PracticeHours(Ask.Daily("00:30-05:00")),
        Policy = Ask.Hourly with { Alignment = StartAlignment.Clock, Step = Duration.FromMinutes(120) },
        From = Spring,
    }.Found(WithOffset).ShouldBe(["04:00 -04:00"]);

    [Fact]
    public void Find_NoticeAcrossTheSpringGap_CountsElapsedTime() => new Ask
    {
        Hours = new PracticeHours(Ask.Daily("00:00-24:00")),
        Policy = Ask.Hourly with { MinimumNotice = Duration.FromHours(24) },
        From = Spring,
        Now = Ask.Utc("2026-03-07T15:00:00Z"), // 10:00 on the day before: 24 hours later the clock shows 11:00
    }.Found()[0].ShouldBe("08T11:00");

    [Fact]
    public void Find_DateThatNeverWas_HasNoStarts() => new Ask
    {
        Zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"],
        Hours = new PracticeHours(Ask.Daily("09:00-11:00")),
        From = new LocalDate(2011, 12, 29),
        To = new LocalDate(2011, 12, 31),
    }.Found().ShouldBe(["29T09:00", "29T10:00", "31T09:00", "31T10:00"]);

    [Fact]
    public void Find_DayWithoutMidnight_OpensWhereTheGapEnds() => new Ask
    {
        Zone = DateTimeZoneProviders.Tzdb["Africa/Cairo"],
        Hours = new PracticeHours(Ask.Daily("00:00-03:00")),
        From = new LocalDate(2026, 4, 24),
    }.Found().ShouldBe(["24T01:00", "24T02:00"]);

    [Fact]
    public void Find_EveningThatComesAgainAfterMidnight_IsOnItsDateBothTimes() => new Ask
    {
        Zone = DateTimeZoneProviders.Tzdb["America/St_Johns"], // at 00:01 on 29 October 2006 it was 23:01 on the 28th again
        Hours = new PracticeHours(WeeklyHours.Closed.With(IsoDayOfWeek.Saturday, "22:00-24:00")),
        Policy = Ask.Hourly with { Step = Duration.FromMinutes(30) },
        From = new LocalDate(2006, 10, 28),
        Minutes = 30,
    }.Found(WithOffset).ShouldBe(["22:00 -02:30", "22:30 -02:30", "23:00 -02:30", "23:30 -02:30", "23:30 -03:30"]);
}
