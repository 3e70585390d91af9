using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

public class AvailabilityScheduleTests
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly LocalDate Monday = new(2026, 5, 4);

    [Fact]
    public void OpenRanges_TouchingAndOverlappingRanges_AreJoined() =>
        Ranges(Monday, "09:00-10:00", "10:00-11:30", "11:00-12:00", "13:00-14:00").ShouldBe(
            [Range("2026-05-04T13:00:00Z", "2026-05-04T16:00:00Z"), Range("2026-05-04T17:00:00Z", "2026-05-04T18:00:00Z")]);

    [Fact]
    public void OpenRanges_EveningBeforeRunsIn_IsIncludedWhole() => Ranges(Monday, "22:00-02:00").ShouldBe(
        [Range("2026-05-04T02:00:00Z", "2026-05-04T06:00:00Z"), Range("2026-05-05T02:00:00Z", "2026-05-05T06:00:00Z")]);

    [Fact]
    public void OpenRanges_RangeEndsAtTheFirstMidnight_IsNotIncluded() => Ranges(Monday, "22:00-24:00").ShouldBe(
        [Range("2026-05-05T02:00:00Z", "2026-05-05T04:00:00Z")]);

    [Fact]
    public void OpenRanges_OpenRoundTheClock_IsCutAWeekEitherWay() => Ranges(Monday, "00:00-24:00").ShouldBe(
        [Range("2026-04-27T04:00:00Z", "2026-05-12T04:00:00Z")]);

    [Fact]
    public void OpenRanges_SpringGapInside_IsAnHourShorter() => Ranges(new LocalDate(2026, 3, 8), "01:00-04:00").ShouldBe(
        [Range("2026-03-08T06:00:00Z", "2026-03-08T08:00:00Z")]);

    [Fact]
    public void OpenRanges_AutumnHourInside_IsAnHourLonger() => Ranges(new LocalDate(2026, 11, 1), "01:00-02:00").ShouldBe(
        [Range("2026-11-01T05:00:00Z", "2026-11-01T07:00:00Z")]);

    [Fact]
    public void OpenRanges_DateThatNeverWas_HasNone() =>
        new AvailabilitySchedule(DateTimeZoneProviders.Tzdb["Pacific/Apia"], new PracticeHours(Ask.Daily("00:00-24:00")))
            .OpenRanges(new LocalDate(2011, 12, 30), new LocalDate(2011, 12, 30)).ShouldBeEmpty();

    [Fact]
    public void OpenRanges_LongestSpan_IsAnswered() =>
        Schedule("09:00-10:00").OpenRanges(Monday, Monday.PlusDays(3_659)).Count.ShouldBe(3_660);

    [Fact]
    public void OpenRanges_LongerSpan_NamesTheMaximum() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Schedule("09:00-10:00").OpenRanges(Monday, Monday.PlusDays(3_660)))
            .Message.ShouldContain("maximum of 3660 days");

    [Fact]
    public void OpenRanges_LastDateBeforeTheFirst_Throws() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Schedule("09:00-10:00").OpenRanges(Monday, Monday.PlusDays(-1))).ParamName.ShouldBe("to");

    [Fact]
    public async Task OpenRanges_AskedByManyThreadsFarApart_AnswersEachRight()
    {
        var schedule = Schedule("09:00-10:00");
        var counts = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(
            () => schedule.OpenRanges(new LocalDate(1971 + (i * 3), 1, 1), new LocalDate(1971 + (i * 3), 1, 31)).Count)));
        counts.ShouldAllBe(count => count == 31);
    }

    [Fact]
    public void For_PractitionerWithOwnHours_UsesThemOnThePracticesClock()
    {
        var practitioner = new Practitioner("heather", "Heather", ["massage"]);
        var practice = new Practice(
            "Body Wisdom",
            new Uri("https://example.com"),
            NewYork,
            new PracticeHours(Ask.Daily("09:00-10:00")),
            [new ServiceOffering("massage", "Massage", "Rest for tired muscles.", [new SessionLength(Duration.FromHours(1))])],
            [practitioner]);
        AvailabilitySchedule.For(practice, practitioner).OpenRanges(Monday, Monday)
            .ShouldBe([Range("2026-05-04T13:00:00Z", "2026-05-04T14:00:00Z")]);
        var own = practitioner with { Hours = new PracticeHours(Ask.Daily("11:00-12:00")) };
        AvailabilitySchedule.For(practice, own).OpenRanges(Monday, Monday)
            .ShouldBe([Range("2026-05-04T15:00:00Z", "2026-05-04T16:00:00Z")]);
    }

    private static AvailabilitySchedule Schedule(params string[] ranges) => new(NewYork, new PracticeHours(Ask.Daily(ranges)));

    private static IReadOnlyList<OpenRange> Ranges(LocalDate date, params string[] ranges) => Schedule(ranges).OpenRanges(date, date);

    private static OpenRange Range(string start, string end) => new(Ask.Utc(start), Ask.Utc(end));
}
