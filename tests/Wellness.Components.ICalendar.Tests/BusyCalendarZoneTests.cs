using NodaTime;
using Wellness.ICalendar.Imports;

namespace Wellness.ICalendar;

/// <summary>Clock changes, and zones that only the calendar knows.</summary>
public class BusyCalendarZoneTests
{
    // 2026-03-08: the clock of New York goes from 02:00 to 03:00; 2026-11-01: from 02:00 back to 01:00.
    [Theory]
    [InlineData("DTSTART;TZID=America/New_York:20260308T023000", "DURATION:PT1H", "03-08 07:30 03-08 08:30")]
    [InlineData("DTSTART;TZID=America/New_York:20261101T013000", "DURATION:PT1H", "11-01 05:30 11-01 06:30")]
    [InlineData("DTSTART;TZID=America/New_York:20260307T220000", "DTEND;TZID=America/New_York:20260308T060000", "03-08 03:00 03-08 10:00")]
    [InlineData("DTSTART;TZID=America/New_York:20260307T120000", "DURATION:P1D", "03-07 17:00 03-08 16:00")]
    [InlineData("DTSTART;TZID=America/New_York:20260307T120000", "DURATION:PT24H", "03-07 17:00 03-08 17:00")]
    public void Read_EventAtAClockChange_KeepsItsTimeThatPassesAndItsDaysByTheClock(string start, string end, string time) =>
        Busy.Times(Busy.Event(start, end)).ShouldBe([time]);

    [Fact]
    public void Read_WeeklyEventAcrossAClockChange_StaysOnItsClock() =>
        Busy.Times(Busy.Event("DTSTART;TZID=America/New_York:20260302T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2"))
            .ShouldBe(["03-02 14:00 03-02 15:00", "03-09 13:00 03-09 14:00"]);

    // Lord Howe Island moves by half an hour: from +11 to +10:30 on 2026-04-05.
    [Fact]
    public void Read_HalfHourClockChange_IsFollowed() =>
        Busy.Times(Busy.Event("DTSTART;TZID=Australia/Lord_Howe:20260404T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"))
            .ShouldBe(["04-03 22:00 04-03 23:00", "04-04 22:30 04-04 23:30"]);

    [Fact]
    public void Read_ZoneThatTheCalendarDescribes_FollowsTheDescription() =>
        Busy.Times(
            OutlookZone("My own zone"),
            Busy.Event("DTSTART;TZID=My own zone:20260328T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"),
            Busy.Event("DTSTART;TZID=My own zone:20261024T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"))
        .ShouldBe(["03-28 08:00 03-28 09:00", "03-29 07:00 03-29 08:00", "10-24 07:00 10-24 08:00", "10-25 08:00 10-25 09:00"]);

    [Fact]
    public void Read_DescribedZoneWhoseRuleHasEnded_KeepsTheLastOffset() =>
        Busy.Times(
            "BEGIN:VTIMEZONE\r\nTZID:Ended\r\n" +
            "BEGIN:DAYLIGHT\r\nDTSTART:20000326T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20150329T010000Z\r\nEND:DAYLIGHT\r\n" +
            "BEGIN:STANDARD\r\nDTSTART:19991031T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20151025T010000Z\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
            Busy.Event("DTSTART;TZID=Ended:20260705T090000", "DURATION:PT1H"))
        .ShouldBe(["07-05 08:00 07-05 09:00"]);

    [Fact]
    public void Read_DescribedZoneOfListedDates_FollowsThem() =>
        Busy.Times(
            "BEGIN:VTIMEZONE\r\nTZID:Listed\r\nBEGIN:STANDARD\r\nDTSTART:20200101T000000\r\nTZOFFSETFROM:+0530\r\nTZOFFSETTO:+0530\r\nEND:STANDARD\r\n" +
            "BEGIN:DAYLIGHT\r\nDTSTART:20260301T000000\r\nRDATE:20270301T000000\r\nTZOFFSETFROM:+0530\r\nTZOFFSETTO:+061530\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n",
            Busy.Event("DTSTART;TZID=Listed:20260201T090000", "DURATION:PT1H"),
            Busy.Event("DTSTART;TZID=Listed:20260401T090000", "DURATION:PT30S"))
        .ShouldBe(["02-01 03:30 02-01 04:30", "04-01 02:44 04-01 02:45"]);

    [Fact]
    public void Read_KnownNameWithAnotherDescription_MeansWhatTheWorldMeans() =>
        Busy.Times(OutlookZone("America/New_York"), Busy.Event("DTSTART;TZID=America/New_York:20260105T090000", "DURATION:PT1H"))
            .ShouldBe(["01-05 14:00 01-05 15:00"]);

    [Fact]
    public void Read_ZoneThatNothingKnows_IsRefusedByName()
    {
        var refused = Busy.Refused(Busy.Event("DTSTART;TZID=Nowhere/Land:20260105T090000", "DURATION:PT1H"));

        (refused.Reason, refused.Value, refused.Line).ShouldBe((BusyCalendarRefusal.UnknownTimeZone, "DTSTART:Nowhere/Land", 6));
    }

    [Theory]
    [InlineData("TZOFFSETFROM:+1900")]
    [InlineData("TZOFFSETFROM:0100")]
    [InlineData("X-NO-OFFSET:1")]
    public void Read_DescribedZoneWithoutALegalOffset_IsRefused(string offset) =>
        Busy.Refused(
            $"BEGIN:VTIMEZONE\r\nTZID:Odd\r\nBEGIN:STANDARD\r\nDTSTART:20200101T000000\r\n{offset}\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
            Busy.Event("DTSTART;TZID=Odd:20260105T090000", "DURATION:PT1H"))
        .Reason.ShouldBe(BusyCalendarRefusal.MalformedValue);

    // Kathmandu is 5 hours 45 minutes ahead.
    [Fact]
    public void Read_AllDayOfAnotherPractice_IsItsDay() =>
        Busy.Show(Busy.Read(
            Busy.Calendar(Busy.Event("DTSTART;VALUE=DATE:20260105")), zone: DateTimeZoneProviders.Tzdb["Asia/Kathmandu"]))
        .ShouldBe(["01-04 18:15 01-05 18:15"]);

    private static string OutlookZone(string name) =>
        $"BEGIN:VTIMEZONE\r\nTZID:{name}\r\n" +
        "BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\n" +
        "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
}
