using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>4 May 2026 is a Monday, so an ISO week begins on it; now is 09:30 in New York on the Friday before.</summary>
public class SlotFinderLimitsTests
{
    private static readonly Ask Days = new()
    {
        Hours = new PracticeHours(Ask.Daily("09:00-11:00")),
        From = new LocalDate(2026, 5, 1),
        To = new LocalDate(2026, 5, 5),
        Now = Ask.Utc("2026-05-01T13:30:00Z"),
    };

    [Fact]
    public void Find_NoNotice_NothingStartsInThePast() => Days.Found()[0].ShouldBe("01T10:00");

    [Fact]
    public void Find_NoticeEndsExactlyAtAStart_TheStartIsOffered() =>
        (Days with { Policy = Ask.Hourly with { MinimumNotice = Duration.FromMinutes(30) } }).Found()[0].ShouldBe("01T10:00");

    [Fact]
    public void Find_NoticeEndsJustAfterAStart_TheStartIsNotOffered() =>
        (Days with { Policy = Ask.Hourly with { MinimumNotice = Duration.FromMinutes(31) } }).Found()[0].ShouldBe("02T09:00");

    [Fact]
    public void Find_Window_CountsLocalDatesFromToday() => (Days with { Policy = Ask.Hourly with { WindowDays = 1 } })
        .Found().ShouldBe(["01T10:00", "02T09:00", "02T10:00"]);

    [Fact]
    public void Find_WindowOfToday_TodayIsTheDateInTheZone() => (Days with
    {
        Policy = Ask.Hourly with { WindowDays = 0 },
        Now = Ask.Utc("2026-05-02T03:00:00Z"), // 23:00 on 1 May in New York
    }).Found().ShouldBeEmpty();

    [Fact]
    public void Find_DailyCap_ClosesTheDateThatHasItsSessions() => (Days with
    {
        Policy = Ask.Hourly with { DailyCap = 2 },
        Sessions = [Days.Local("2026-05-04T07:00"), Days.Local("2026-05-04T20:00"), Days.Local("2026-05-05T07:00")],
        From = new LocalDate(2026, 5, 4),
    }).Found().ShouldBe(["05T09:00", "05T10:00"]);

    [Fact]
    public void Find_WeeklyCap_CountsFromMondayToSundayAlsoOutsideTheDates() => (Days with
    {
        Policy = Ask.Hourly with { WeeklyCap = 2 },
        Sessions = [Days.Local("2026-05-04T07:00"), Days.Local("2026-05-10T23:59"), Days.Local("2026-05-03T09:00")],
        From = new LocalDate(2026, 5, 3),
    }).Found().ShouldBe(["03T09:00", "03T10:00"]);
}
