using System.Text;
using NodaTime;
using Wellness.ICalendar.Imports;

namespace Wellness.ICalendar;

/// <summary>Which events make busy, and when. The practice is in New York: UTC-5 in winter, UTC-4 from 8 March to 1 November 2026.</summary>
public class BusyCalendarReaderTests
{
    [Theory]
    [InlineData("DTSTART:20260105T140000Z", "DTEND:20260105T150000Z")]
    [InlineData("DTSTART;TZID=America/New_York:20260105T090000", "DTEND;TZID=America/New_York:20260105T100000")]
    [InlineData("DTSTART;TZID=\"America/New_York\":20260105T090000", "DURATION:PT1H")]
    [InlineData("DTSTART;TZID=Eastern Standard Time:20260105T090000", "DTEND;TZID=Central Standard Time:20260105T090000")]
    [InlineData("DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20260105T090000", "DURATION:PT1H")]
    [InlineData("DTSTART:20260105T090000", "DTEND:20260105T100000")]
    [InlineData("dtstart;value=date-time:20260105T140000Z", "dtend:20260105T150000Z")]
    [InlineData("DTSTART:20260105T140000Z", "DURATION:P0DT0H60M")]
    public void Read_OneTime_IsThatTimeHoweverItsZoneIsWritten(string start, string end) =>
        Busy.Times(Busy.Event(start, end)).ShouldBe(["01-05 14:00 01-05 15:00"]);

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20260106", "01-05 05:00 01-06 05:00")]
    [InlineData("DTSTART;VALUE=DATE:20260105", "X-NONE:1", "01-05 05:00 01-06 05:00")]
    [InlineData("DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20260105", "01-05 05:00 01-06 05:00")]
    [InlineData("DTSTART;VALUE=DATE:20260105", "DURATION:P1W", "01-05 05:00 01-12 05:00")]
    [InlineData("DTSTART;VALUE=DATE:20260307", "DTEND;VALUE=DATE:20260310", "03-07 05:00 03-10 04:00")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20260105T220000", "DTEND;TZID=Europe/Berlin:20260107T060000", "01-05 21:00 01-07 05:00")]
    [InlineData("DTSTART:20251231T220000Z", "DTEND:20260101T010000Z", "01-01 00:00 01-01 01:00")]
    public void Read_DaysAndNights_AreOnThePracticesClockAndInsideTheSpan(string start, string end, string time) =>
        Busy.Times(Busy.Event(start, end)).ShouldBe([time]);

    [Theory]
    [InlineData("STATUS:CANCELLED")]
    [InlineData("TRANSP:TRANSPARENT")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:FREE")]
    [InlineData("transp:transparent")]
    public void Read_EventThatTakesNoTime_IsLeftOut(string property) =>
        Busy.Times(Busy.Event("DTSTART:20260105T140000Z", "DTEND:20260105T150000Z", property)).ShouldBeEmpty();

    [Theory]
    [InlineData("STATUS:TENTATIVE")]
    [InlineData("TRANSP:OPAQUE")]
    [InlineData("X-MICROSOFT-CDO-BUSYSTATUS:OOF")]
    [InlineData("BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nDURATION:PT5M\r\nSTATUS:CANCELLED\r\nEND:VALARM")]
    public void Read_EventThatMayTakeTime_IsBusy(string property) =>
        Busy.Times(Busy.Event("DTSTART:20260105T140000Z", "DTEND:20260105T150000Z", property)).ShouldBe(["01-05 14:00 01-05 15:00"]);

    [Fact]
    public void Read_TimeWithoutLength_IsLeftOut() => Busy.Times(Busy.Event("DTSTART:20260105T140000Z")).ShouldBeEmpty();

    [Fact]
    public void Read_OurOwnFeed_IsLeftOut()
    {
        var practice = Sample.Practice();
        var feed = new CalendarFeed(practice).Write("heather", [Sample.Booking()]).ToArray();

        Busy.Show(Busy.Read(feed)).ShouldBeEmpty();
        Busy.Times(Encoding.UTF8.GetString(feed).Replace("bodywisdom.example", "other.example").Split("\r\n", 3)[2].Replace("END:VCALENDAR\r\n", ""))
            .ShouldBe(["12-07 15:00 12-07 16:00"]);
    }

    [Fact]
    public void Read_TimesThatOverlapOrTouch_AreOne() =>
        Busy.Times(
            Busy.Event("DTSTART:20260105T160000Z", "DURATION:PT1H"),
            Busy.Event("DTSTART:20260105T140000Z", "DURATION:PT1H"),
            Busy.Event("DTSTART:20260105T143000Z", "DURATION:PT10M"),
            Busy.Event("DTSTART:20260105T150000Z", "DURATION:PT30M"))
        .ShouldBe(["01-05 14:00 01-05 15:30", "01-05 16:00 01-05 17:00"]);

    [Fact]
    public void Read_FreeBusy_TakesEachKindButFree() =>
        Busy.Times(
            "BEGIN:VFREEBUSY\r\nFREEBUSY:20260105T140000Z/PT1H,20260106T140000Z/20260106T150000Z\r\n" +
            "FREEBUSY;FBTYPE=FREE:20260107T140000Z/PT1H\r\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20260108T140000Z/PT1H\r\n" +
            "FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260109T140000Z/PT1H\r\nEND:VFREEBUSY\r\n")
        .ShouldBe(["01-05 14:00 01-05 15:00", "01-06 14:00 01-06 15:00", "01-08 14:00 01-08 15:00", "01-09 14:00 01-09 15:00"]);

    [Theory]
    [InlineData("BEGIN:VTODO\r\nDTSTART:20260105T140000Z\r\nDUE:20260105T150000Z\r\nEND:VTODO\r\n")]
    [InlineData("BEGIN:VJOURNAL\r\nDTSTART:20260105T140000Z\r\nEND:VJOURNAL\r\n")]
    [InlineData("BEGIN:X-THING\r\nDTSTART:20260105T140000Z\r\nDURATION:PT1H\r\nEND:X-THING\r\n")]
    [InlineData("")]
    public void Read_WhatIsNoEvent_IsLeftOut(string component) => Busy.Times(component).ShouldBeEmpty();

    [Fact]
    public void Read_ByteOrderMarkFoldsAndBareLineFeeds_AreUnderstood() =>
        Busy.Show(Busy.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(
            "begin:vcalendar\nBEGIN:VEVENT\nSUMMARY:Ä fo\r\n l\n\td\n\nDTSTART:2026010\r\n 5T140000Z\nDTEND\n :20260105T150000Z\nEND:VEVENT\nEND:VCALENDAR")]))
        .ShouldBe(["01-05 14:00 01-05 15:00"]);

    [Fact]
    public void Read_SeveralCalendarsInOneFile_CountTogether() =>
        Busy.Show(Busy.Read(
            Busy.Calendar(Busy.Event("DTSTART:20260105T140000Z", "DURATION:PT1H")) + Busy.Calendar(Busy.Event("DTSTART:20260106T140000Z", "DURATION:PT1H"))))
        .Length.ShouldBe(2);

    [Fact]
    public async Task ReadAsync_Stream_ReadsTheSame()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Busy.Calendar(Busy.Event("DTSTART:20260105T140000Z", "DURATION:PT1H"))));

        var result = await new BusyCalendarReader(Sample.Practice()).ReadAsync(stream, Busy.From, Busy.To, TestContext.Current.CancellationToken);

        Busy.Show(result).ShouldBe(["01-05 14:00 01-05 15:00"]);
    }

    [Theory]
    [InlineData(1899, 2026)]
    [InlineData(2026, 2201)]
    [InlineData(2026, 2026)]
    [InlineData(2026, 2040)]
    public void Read_SpanOutOfBounds_Throws(int from, int to) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new BusyCalendarReader(Sample.Practice())
            .Read(default, Instant.FromUtc(from, 1, 1, 0, 0), Instant.FromUtc(to, 1, 1, 0, 0)));

    [Fact]
    public void Read_CancelledToken_Stops()
    {
        var calendar = Encoding.UTF8.GetBytes(Busy.Calendar([.. Enumerable.Repeat(Busy.Event("DTSTART:20260105T140000Z"), 100)]));

        Should.Throw<OperationCanceledException>(() =>
            new BusyCalendarReader(Sample.Practice()).Read(calendar, Busy.From, Busy.To, new CancellationToken(canceled: true)));
    }
}
