using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Half an hour, midnights that don't exist or come twice, and a date that never was.</summary>
public class SlotFinderRareClockTests
{
    private const string WithOffset = "dd'T'HH:mm o<m>";

    /// <summary>On 4 October 2026 at 02:00 it became 02:30, on 5 April 02:00 became 01:30 once more.</summary>
    private static readonly Ask LordHowe = In("Australia/Lord_Howe", "2026-10-04", "01:00-04:00");

    [Fact]
    public void Find_HalfHourGap_StepsAreElapsedTime() => LordHowe.Found(WithOffset).ShouldBe(["04T01:00 +10:30", "04T02:30 +11:00"]);

    [Fact]
    public void Find_RangeOfTheHalfHourGap_DoesNotExist() => In("Australia/Lord_Howe", "2026-10-04", "02:00-02:30").Found().ShouldBeEmpty();

    [Fact]
    public void Find_HalfHourGapOnTheClock_TheSkippedTimeIsNone() => (In("Australia/Lord_Howe", "2026-10-04", "01:30-03:00") with
    {
        Policy = Ask.Hourly with { Alignment = StartAlignment.Clock, Step = Duration.FromMinutes(30) },
        Minutes = 30,
    }).Found(WithOffset).ShouldBe(["04T01:30 +10:30", "04T02:30 +11:00"]);

    [Fact]
    public void Find_HalfHourThatComesTwice_LastsAnHour() =>
        (In("Australia/Lord_Howe", "2026-04-05", "01:30-02:00") with { Policy = Ask.Hourly with { Step = Duration.FromMinutes(30) }, Minutes = 30 })
            .Found(WithOffset).ShouldBe(["05T01:30 +11:00", "05T01:30 +10:30"]);

    [Theory]
    [InlineData("Africa/Cairo", "2026-04-24")]
    [InlineData("Asia/Beirut", "2026-03-29")]
    [InlineData("America/Havana", "2026-03-08")]
    public void Find_DayWithoutMidnight_OpensAtOneAndTheEveningBeforeRunsIntoIt(string zone, string date)
    {
        In(zone, date, "00:00-03:00").Found("HH:mm").ShouldBe(["01:00", "02:00"]);
        In(zone, date, "00:00-01:00").Found().ShouldBeEmpty();
        var night = In(zone, date, "22:00-02:00");
        (night with { From = night.From.PlusDays(-1), To = night.From }).Found("HH:mm")
            .ShouldBe(["00:00", "01:00", "22:00", "23:00", "01:00", "22:00", "23:00"]);
        var evening = In(zone, date, "22:00-24:00");
        (evening with { From = evening.From.PlusDays(-1), To = null }).Found("HH:mm").ShouldBe(["22:00", "23:00"]);
    }

    [Fact]
    public void Find_ClockOnADayWithoutMidnight_StillCountsFromIt() => (In("Africa/Cairo", "2026-04-24", "00:00-06:00") with
    {
        Policy = Ask.Hourly with { Alignment = StartAlignment.Clock, Step = Duration.FromMinutes(90) },
    }).Found("HH:mm").ShouldBe(["01:30", "03:00", "04:30"]);

    [Fact]
    public void Find_MidnightThatComesTwice_OpensAtTheFirstAndClosesAtTheSecond()
    {
        // Havana, 3 November 2024: at 01:00 it became 00:00 once more.
        In("America/Havana", "2024-11-03", "00:00-01:00").Found(WithOffset).ShouldBe(["03T00:00 -04:00", "03T00:00 -05:00"]);
        (In("America/Havana", "2024-11-02", "22:00-24:00") with { To = new LocalDate(2024, 11, 3) }).Found(WithOffset)[..4]
            .ShouldBe(["02T22:00 -04:00", "02T23:00 -04:00", "03T00:00 -04:00", "03T22:00 -05:00"]);
    }

    [Fact]
    public void Find_EveningThatComesTwice_BothPassesAreOnItsDate()
    {
        // Beirut, 25 October 2026: at 00:00 it became 23:00 on the 24th once more.
        In("Asia/Beirut", "2026-10-24", "22:00-24:00").Found(WithOffset).ShouldBe(["24T22:00 +03:00", "24T23:00 +03:00", "24T23:00 +02:00"]);
        (In("Asia/Beirut", "2026-10-24", "22:00-24:00") with { Policy = Ask.Hourly with { DailyCap = 1 }, Sessions = [Ask.Utc("2026-10-24T21:30:00Z")] })
            .Found().ShouldBeEmpty("23:30 in the second pass is a session of the 24th");
    }

    [Fact]
    public void Find_DateThatNeverWas_WhatStartsOnItIsCutToWhatTheClockShowed()
    {
        // Apia had no Friday 30 December 2011.
        Friday("09:00-17:00").Found().ShouldBeEmpty();
        Friday("22:00-02:00").Found().ShouldBe(["31T00:00", "31T01:00"]);
        (Friday("09:00-17:00") with { Hours = new PracticeHours(WeeklyHours.Closed.With(IsoDayOfWeek.Thursday, "22:00-02:00")) })
            .Found().ShouldBe(["29T22:00", "29T23:00"]);
        (Friday("09:00-17:00") with { From = new LocalDate(2011, 12, 30), To = null }).Found().ShouldBeEmpty();
    }

    [Fact]
    public void Find_WindowAcrossADateThatNeverWas_CountsDatesOfTheCalendar()
    {
        var daily = In("Pacific/Apia", "2011-12-29", "09:00-10:00") with { To = new LocalDate(2011, 12, 31), Now = Ask.Utc("2011-12-29T18:00:00Z") };
        (daily with { Policy = Ask.Hourly with { WindowDays = 1 } }).Found().ShouldBe(["29T09:00"]);
        (daily with { Policy = Ask.Hourly with { WindowDays = 2 } }).Found().ShouldBe(["29T09:00", "31T09:00"]);
    }

    private static Ask Friday(string range) => In("Pacific/Apia", "2011-12-29", range) with
    {
        Hours = new PracticeHours(WeeklyHours.Closed.With(IsoDayOfWeek.Friday, range)),
        To = new LocalDate(2011, 12, 31),
    };

    private static Ask In(string zone, string date, string range) => new()
    {
        Zone = DateTimeZoneProviders.Tzdb[zone],
        Hours = new PracticeHours(Ask.Daily(range)),
        From = Ask.Date(date),
    };
}
