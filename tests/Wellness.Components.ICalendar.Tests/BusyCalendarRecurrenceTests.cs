using Wellness.ICalendar.Imports;

namespace Wellness.ICalendar;

/// <summary>Events that repeat, and single times of them that are left out, moved or cancelled.</summary>
public class BusyCalendarRecurrenceTests
{
    private static readonly string[] FourMondays =
        ["DTSTART;TZID=America/New_York:20260105T090000", "DTEND;TZID=America/New_York:20260105T100000", "RRULE:FREQ=WEEKLY;COUNT=4"];

    [Fact]
    public void Read_Rule_RepeatsTheEvent() => Days(Busy.Part(FourMondays)).ShouldBe(["01-05", "01-12", "01-19", "01-26"]);

    [Theory]
    [InlineData("EXDATE;TZID=America/New_York:20260112T090000,20260119T090000")]
    [InlineData("EXDATE:20260112T140000Z\r\nEXDATE:20260119T140000Z")]
    [InlineData("EXDATE;VALUE=DATE:20260112,20260119")]
    [InlineData("EXDATE:20260112T090000\r\nEXDATE;TZID=Central Standard Time:20260119T080000")]
    [InlineData("EXRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=MO\r\nRDATE:20260105T140000Z,20260126T140000Z\r\nEXDATE:20260119T140000Z")]
    public void Read_ExcludedTimes_AreLeftOutHoweverTheyAreWritten(string excluded) =>
        Days(Busy.Part([.. FourMondays, excluded]))
            .ShouldBe(excluded.StartsWith("EXR", StringComparison.Ordinal) ? ["01-12", "01-26"] : ["01-05", "01-26"]);

    [Fact]
    public void Read_AddedTimesAndPeriods_Count() =>
        Busy.Times(Busy.Part(
            "DTSTART:20260105T140000Z", "DURATION:PT1H", "RDATE:20260107T140000Z,20260105T140000Z",
            "RDATE;VALUE=PERIOD:20260108T140000Z/PT3H,20260109T140000Z/20260109T143000Z"))
        .ShouldBe(["01-05 14:00 01-05 15:00", "01-07 14:00 01-07 15:00", "01-08 14:00 01-08 17:00", "01-09 14:00 01-09 14:30"]);

    [Fact]
    public void Read_MovedTime_IsWhereItWentAndNotWhereItWas() =>
        Busy.Times(
            Busy.Part(FourMondays),
            Busy.Part("RECURRENCE-ID;TZID=America/New_York:20260112T090000", "DTSTART;TZID=America/New_York:20260113T110000", "DURATION:PT2H"))
        .ShouldBe(["01-05 14:00 01-05 15:00", "01-13 16:00 01-13 18:00", "01-19 14:00 01-19 15:00", "01-26 14:00 01-26 15:00"]);

    [Theory]
    [InlineData("RECURRENCE-ID:20260112T140000Z", "STATUS:CANCELLED")]
    [InlineData("RECURRENCE-ID;VALUE=DATE:20260112", "TRANSP:TRANSPARENT")]
    public void Read_CancelledTime_IsFree(string id, string property) =>
        Days(Busy.Part(id, property), Busy.Part(FourMondays)).ShouldBe(["01-05", "01-19", "01-26"]);

    [Fact]
    public void Read_TimeMovedIntoTheSpanFromOutside_Counts() =>
        Days(
            Busy.Part("DTSTART:20240101T140000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4"),
            Busy.Part("RECURRENCE-ID:20240108T140000Z", "DTSTART:20260303T140000Z", "DURATION:PT1H"))
        .ShouldBe(["03-03"]);

    [Fact]
    public void Read_ThisAndFollowingMoved_MovesThemAll() =>
        Busy.Times(
            Busy.Part(FourMondays),
            Busy.Part("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20260119T090000", "DTSTART;TZID=America/New_York:20260120T110000", "DURATION:PT30M"))
        .ShouldBe(["01-05 14:00 01-05 15:00", "01-12 14:00 01-12 15:00", "01-20 16:00 01-20 16:30", "01-27 16:00 01-27 16:30"]);

    [Fact]
    public void Read_ThisAndFollowingCancelled_FreesThemButNotTheOneThatWasMoved() =>
        Days(
            Busy.Part(FourMondays),
            Busy.Part("RECURRENCE-ID;RANGE=THISANDFUTURE:20260112T140000Z", "STATUS:CANCELLED"),
            Busy.Part("RECURRENCE-ID:20260126T140000Z", "DTSTART:20260128T140000Z", "DURATION:PT1H"))
        .ShouldBe(["01-05", "01-28"]);

    [Fact]
    public void Read_SeveralVersionsOfAnEvent_TheNewestCounts() =>
        Days(
            Busy.Part("DTSTART:20260105T140000Z", "DURATION:PT1H", "SEQUENCE:1"),
            Busy.Part("DTSTART:20260107T140000Z", "DURATION:PT1H", "SEQUENCE:2"),
            Busy.Part("DTSTART:20260106T140000Z", "DURATION:PT1H"))
        .ShouldBe(["01-07"]);

    [Fact]
    public void Read_InvitationToOneTimeOfAnEvent_Counts() =>
        Days(Busy.Part("RECURRENCE-ID:20260112T140000Z", "DTSTART:20260113T140000Z", "DURATION:PT1H")).ShouldBe(["01-13"]);

    [Fact]
    public void Read_AllDayRule_TakesDays() =>
        Busy.Times(Busy.Part("DTSTART;VALUE=DATE:20260306", "DTEND;VALUE=DATE:20260307", "RRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20260310", "EXDATE;VALUE=DATE:20260306"))
            .ShouldBe(["03-08 05:00 03-09 04:00", "03-10 04:00 03-11 04:00"]);

    [Theory]
    [InlineData("UNTIL=20260119T140000Z", 3)]
    [InlineData("UNTIL=20260119T135959Z", 2)]
    [InlineData("UNTIL=20260119", 3)]
    [InlineData("UNTIL=20260119T090000", 3)]
    [InlineData("UNTIL=99991231T235959Z", 52)]
    public void Read_RuleUntil_IncludesThatTime(string until, int count) =>
        Days(Busy.Part(FourMondays[0], FourMondays[1], $"RRULE:FREQ=WEEKLY;{until}")).Length.ShouldBe(count);

    [Fact]
    public void Read_AllDayRuleUntilATimeInUtc_IncludesItsDate() =>
        Busy.Times(Busy.Part("DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=DAILY;UNTIL=20260107T000000Z")).ShouldBe(["01-05 05:00 01-08 05:00"]);

    [Fact]
    public void Read_BirthdayWithoutAYear_IsAtItsDay() =>
        Busy.Times(Busy.Part("DTSTART;VALUE=DATE:16040229", "RRULE:FREQ=YEARLY")).ShouldBeEmpty();

    [Fact]
    public void Read_LongEventsThatRepeat_ReachInFromBefore() =>
        Busy.Times(Busy.Part("DTSTART:20251231T140000Z", "DURATION:P3D", "RRULE:FREQ=YEARLY;COUNT=1")).ShouldBe(["01-01 00:00 01-03 14:00"]);

    private static string[] Days(params string[] components) => [.. Busy.Times(components).Select(time => time[..5])];
}
