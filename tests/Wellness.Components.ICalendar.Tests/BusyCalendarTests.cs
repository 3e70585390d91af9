using NodaTime;
using Wellness.Scheduling;

namespace Wellness.ICalendar;

public class BusyCalendarTests
{
    private readonly BusyCalendar _calendar = new(Sample.Practice());

    [Fact]
    public void Events_BusyTimes_AreOpaqueAndSayNothingElse()
    {
        var bytes = _calendar.Events("heather", [At(15, 16), At(16, 17)]).ToArray();
        var busy = Parsed.Event(bytes);

        busy.Summary.ShouldBe("Busy");
        busy.Transparency.ShouldBe("OPAQUE");
        (busy.Start!.AsUtc, busy.End!.AsUtc).ShouldBe((new DateTime(2026, 12, 7, 15, 0, 0), new DateTime(2026, 12, 7, 17, 0, 0)));
        Parsed.Shape(bytes).SkipWhile(line => line != "BEGIN:VEVENT").ShouldBe([
            "BEGIN:VEVENT", "DTEND", "DTSTAMP", "DTSTART", "ORGANIZER", "SEQUENCE", "STATUS", "SUMMARY", "TRANSP", "UID", "END:VEVENT", "END:VCALENDAR"]);
    }

    [Fact]
    public void Events_SameTime_HasTheSameBytesWhoeverIsBooked() =>
        _calendar.Events("heather", [At(15, 16)]).ToArray().ShouldBe(new BusyCalendar(Sample.Practice()).Events("heather", [At(15, 16)]).ToArray());

    [Fact]
    public void Events_EachTimeAndPractitioner_HasItsOwnUid()
    {
        string?[] uids =
        [
            Parsed.Event(_calendar.Events("heather", [At(15, 16)]).ToArray()).Uid,
            Parsed.Event(_calendar.Events(null, [At(15, 16)]).ToArray()).Uid,
            Parsed.Event(_calendar.Events("heather", [At(15, 17)]).ToArray()).Uid,
            Parsed.Event(_calendar.Events("heather", [At(14, 16)]).ToArray()).Uid,
        ];

        uids.ShouldBeUnique();
        uids.ShouldAllBe(uid => System.Text.RegularExpressions.Regex.IsMatch(uid!, "^[0-9a-f]{32}@bodywisdom\\.example$"));
    }

    [Fact]
    public void Events_NothingBusy_StillHoldsItsZone() =>
        Parsed.Calendar(_calendar.Events(null, []).ToArray()).TimeZones.ShouldHaveSingleItem();

    [Fact]
    public void Events_Calendar_IsNamed() =>
        Parsed.Lines(_calendar.Events("heather", []).ToArray()).ShouldHold(["NAME:Body Wisdom: Heather (Busy)", "METHOD:PUBLISH", "COLOR:seagreen"]);

    [Fact]
    public void FreeBusy_BusyTimes_AreOneUtcPeriodALine() =>
        Parsed.Lines(_calendar.FreeBusy("heather", [At(18, 19), At(15, 16)], Day(7), Day(8)).ToArray()).SkipWhile(line => line != "BEGIN:VFREEBUSY").ShouldBe([
            "BEGIN:VFREEBUSY",
            "DTEND:20261208T000000Z",
            "DTSTAMP:20261207T000000Z",
            "DTSTART:20261207T000000Z",
            "FREEBUSY;FBTYPE=BUSY:20261207T150000Z/20261207T160000Z",
            "FREEBUSY;FBTYPE=BUSY:20261207T180000Z/20261207T190000Z",
            "ORGANIZER;CN=Body Wisdom:mailto:hello@bodywisdom.example",
            "UID:free-busy-heather@bodywisdom.example",
            "END:VFREEBUSY",
            "END:VCALENDAR",
        ]);

    [Fact]
    public void FreeBusy_TimeThatReachesOut_IsCutOff()
    {
        var lines = Parsed.Lines(_calendar.FreeBusy(null, [new BusyInterval(Day(6), Day(7) + Duration.FromHours(1)), At(23, 23, 45), new BusyInterval(Day(9), Day(10))], Day(7), Day(8)).ToArray());

        lines.Where(line => line.StartsWith("FREEBUSY", StringComparison.Ordinal)).ShouldBe([
            "FREEBUSY;FBTYPE=BUSY:20261207T000000Z/20261207T010000Z", "FREEBUSY;FBTYPE=BUSY:20261207T230000Z/20261207T234500Z"]);
    }

    [Fact]
    public void Both_Version_DecidesTheTagAndTheFormsDiffer()
    {
        string[] tags =
        [
            _calendar.Events("heather", [], "1").ETag,
            _calendar.Events("heather", [], "2").ETag,
            _calendar.Events(null, [], "1").ETag,
            _calendar.FreeBusy("heather", [], Day(7), Day(8), "1").ETag,
        ];

        tags.ShouldBeUnique();
        _calendar.Events("heather", [At(15, 16)], "1").ETag.ShouldBe(tags[0]);
    }

    [Fact]
    public void Both_UnknownPractitioner_IsRefused()
    {
        Should.Throw<ArgumentException>(() => _calendar.Events("nobody", []));
        Should.Throw<ArgumentException>(() => _calendar.FreeBusy("nobody", [], Day(7), Day(8)));
    }

    private static Instant Day(int day) => Instant.FromUtc(2026, 12, day, 0, 0);

    private static BusyInterval At(int from, int to, int toMinute = 0) => new(Instant.FromUtc(2026, 12, 7, from, 0), Instant.FromUtc(2026, 12, 7, to, toMinute));
}
