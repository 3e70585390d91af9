using System.Text;
using NodaTime;
using Wellness.ICalendar.Imports;

namespace Wellness.ICalendar;

/// <summary>What would keep a reader busy for ever, or fill its memory, ends with a refusal that names it.</summary>
public class BusyCalendarBombTests
{
    public static TheoryData<string, BusyCalendarRefusal, string> Rules => new()
    {
        { "FREQ=SECONDLY", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:FREQ=SECONDLY" },
        { "FREQ=MINUTELY;COUNT=5", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:FREQ=MINUTELY" },
        { "FREQ=HOURLY", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:FREQ=HOURLY" },
        { "FREQ=DAILY;COUNT=1000000000", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:COUNT=1000000000" },
        { "FREQ=DAILY;COUNT=99999999999999999999", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:COUNT=99999999999999999999" },
        { "FREQ=DAILY;INTERVAL=2147483647", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:INTERVAL=2147483647" },
        { "FREQ=DAILY;INTERVAL=0", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:INTERVAL=0" },
        { "FREQ=DAILY;INTERVAL=-1", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:INTERVAL=-1" },
        { $"FREQ=DAILY;BYSECOND={Upto(60)}", BusyCalendarRefusal.TooManyInstances, "5001" },
        { $"FREQ=DAILY;BYMINUTE={Upto(60)};BYSECOND={Upto(60)}", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:3600 times a day" },
        { $"FREQ=DAILY;BYHOUR={Upto(24)}", BusyCalendarRefusal.TooManyInstances, "5001" },
        { $"FREQ=YEARLY;BYSETPOS={string.Join(',', Enumerable.Repeat("1", 500))}", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:BYSETPOS with more" },
        { "FREQ=DAILY;BYHOUR=24", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:BYHOUR=24" },
        { "FREQ=DAILY;BYEASTER=0", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:BYEASTER=0" },
        { "RSCALE=HEBREW;FREQ=YEARLY", BusyCalendarRefusal.UnsupportedRecurrence, "RRULE:RSCALE=HEBREW" },
        { "FREQ=DAILY;FREQ=SECONDLY", BusyCalendarRefusal.MalformedValue, "RRULE:FREQ=SECONDLY" },
        { "FREQ=DAILY;BYDAY=XX", BusyCalendarRefusal.MalformedValue, "RRULE:BYDAY=XX" },
        { "FREQ=DAILY;BYMONTH=", BusyCalendarRefusal.MalformedValue, "RRULE:BYMONTH=" },
        { "COUNT=3", BusyCalendarRefusal.MalformedValue, "RRULE:COUNT=3" },
        { "", BusyCalendarRefusal.MalformedValue, "RRULE:" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Read_RuleThatIsTooMuch_IsRefusedByName(string rule, BusyCalendarRefusal reason, string value)
    {
        var refused = Busy.Read(
            Busy.Calendar(Busy.Event("DTSTART:20260105T140000Z", "DURATION:PT1H", $"RRULE:{rule}"))).ShouldBeOfType<BusyCalendarResult.Refused>();

        (refused.Reason, refused.Value).ShouldBe((reason, value));
        refused.Line.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;INTERVAL=10000;BYMONTH=2;BYMONTHDAY=-30")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=53;BYYEARDAY=100;COUNT=100000")]
    public void Read_RuleThatNeverComesTrue_Ends(string rule) =>
        Busy.Times(Busy.Event("DTSTART:19000105T140000Z", "DURATION:PT1H", $"RRULE:{rule}")).ShouldBeEmpty();

    [Theory]
    [InlineData("DTSTART:00010101T000000Z", "DTEND:20260105T140000Z", BusyCalendarRefusal.DateOutOfRange)]
    [InlineData("DTSTART:00000000T000000Z", "DURATION:PT1H", BusyCalendarRefusal.DateOutOfRange)]
    [InlineData("DTSTART:20260105T140000Z", "DURATION:-PT1H", BusyCalendarRefusal.LengthOutOfRange)]
    [InlineData("DTSTART:20260105T140000Z", "DURATION:P999999999W", BusyCalendarRefusal.LengthOutOfRange)]
    [InlineData("DTSTART:20260105T140000Z", "DURATION:P9999999999W", BusyCalendarRefusal.MalformedValue)]
    [InlineData("DTSTART:20260105T140000Z", "DURATION:P", BusyCalendarRefusal.MalformedValue)]
    [InlineData("DTSTART:20260105T140000Z", "DTEND:20260105T130000Z", BusyCalendarRefusal.LengthOutOfRange)]
    [InlineData("DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20260104", BusyCalendarRefusal.LengthOutOfRange)]
    [InlineData("DTSTART:20260230T140000Z", "DURATION:PT1H", BusyCalendarRefusal.MalformedValue)]
    [InlineData("DTSTART:20260105T250000Z", "DURATION:PT1H", BusyCalendarRefusal.MalformedValue)]
    [InlineData("DTSTART:2026-01-05T14:00:00Z", "DURATION:PT1H", BusyCalendarRefusal.MalformedValue)]
    [InlineData("DTSTART:٢٠٢٦٠١٠٥T140000Z", "DURATION:PT1H", BusyCalendarRefusal.MalformedValue)]
    [InlineData("DTSTART:", "DURATION:PT1H", BusyCalendarRefusal.MalformedValue)]
    [InlineData("SUMMARY:No start", "DURATION:PT1H", BusyCalendarRefusal.MalformedValue)]
    [InlineData("DTSTART:20260105T140000Z", "RECURRENCE-ID:x", BusyCalendarRefusal.MalformedValue)]
    [InlineData("DTSTART;TZID=\"open:20260105T140000", "DURATION:PT1H", BusyCalendarRefusal.Malformed)]
    [InlineData("DTSTART;TZID", "DURATION:PT1H", BusyCalendarRefusal.Malformed)]
    public void Read_ImpossibleTimes_AreRefused(string start, string other, BusyCalendarRefusal reason) =>
        Busy.Refused(Busy.Event(start, other)).Reason.ShouldBe(reason);

    [Theory]
    [InlineData("DTSTART:99991231T235959Z", "DURATION:P36525D", "RRULE:FREQ=DAILY", 0)]
    [InlineData("DTSTART;TZID=Pacific/Kiritimati:99991231T235959", "DTEND;TZID=Etc/GMT+12:99991231T235959", "RRULE:FREQ=YEARLY", 0)]
    [InlineData("DTSTART:20260105T140000Z", "DTEND;TZID=Etc/GMT+12:99991231T235959", "EXDATE:99991231T235959", 1)]
    [InlineData("DTSTART;VALUE=DATE:16000101", "DTEND;VALUE=DATE:99991231", "RDATE:99991231", 1)]
    public void Read_TheEndOfTime_IsNoTrouble(string start, string end, string other, int times) =>
        Busy.Times(Busy.Event(start, end, other)).Length.ShouldBe(times);

    [Theory]
    [InlineData("RDATE")]
    [InlineData("EXDATE")]
    public void Read_FloodOfDates_IsRefused(string property)
    {
        var lines = Enumerable.Range(0, 150_000).Select(i => $"{property}:20260101T{i % 24:00}{i / 24 % 60:00}{i / 1440 % 60:00}Z");

        var refused = Busy.Refused(Busy.Event(["DTSTART:20260105T140000Z", "DURATION:PT1H", .. lines]));

        (refused.Reason, refused.Value, refused.Bound).ShouldBe((BusyCalendarRefusal.TooManyDates, "5001", "5000"));
    }

    [Fact]
    public void Read_FloodOfDatesOnOneLine_IsRefused() =>
        Busy.Refused(Busy.Event("DTSTART:20260105T140000Z", $"RDATE:{string.Join(',', Enumerable.Repeat("20260105T140000Z", 50_000))}"))
            .Reason.ShouldBe(BusyCalendarRefusal.TooManyDates);

    [Fact]
    public void Read_ManyEventsThatRepeat_AreRefusedTogether() =>
        Busy.Read(
            Busy.Calendar([.. Enumerable.Range(0, 10).Select(_ => Busy.Event("DTSTART:20200101T140000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"))]),
            new BusyCalendarLimits { Instances = 1_000 })
        .ShouldBeOfType<BusyCalendarResult.Refused>().Value.ShouldBe("1001");

    // 100,000 days from 1600 end in 1873: no instance, but each must be counted.
    [Fact]
    public void Read_EventsThatTakeMuchCounting_AreRefusedByTheirWork()
    {
        var refused = Busy.Read(
            Busy.Calendar([.. Enumerable.Repeat(Busy.Event("DTSTART:16000101T140000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=100000"), 2)]),
            new BusyCalendarLimits { Steps = 300_000 }).ShouldBeOfType<BusyCalendarResult.Refused>();

        (refused.Reason, refused.Bound).ShouldBe((BusyCalendarRefusal.TooMuchWork, "300000"));
    }

    [Fact]
    public void Read_ZoneWithTooManyChanges_IsRefused() =>
        Busy.Refused(
            "BEGIN:VTIMEZONE\r\nTZID:Odd\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=DAILY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
            Busy.Event("DTSTART;TZID=Odd:20260105T090000", "DURATION:PT1H"))
        .Reason.ShouldBe(BusyCalendarRefusal.TooManyInstances);

    [Fact]
    public void Read_CenturyLongEventThatRepeatsEachDay_IsRefused() =>
        Busy.Refused(Busy.Event("DTSTART:19000105T140000Z", "DURATION:P36525D", "RRULE:FREQ=DAILY")).Reason.ShouldBe(BusyCalendarRefusal.TooManyInstances);

    [Fact]
    public void Read_FollowingTimesMovedByManyYears_AreRefused() =>
        Busy.Refused(
            Busy.Part("DTSTART:20260105T140000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY"),
            Busy.Part("RECURRENCE-ID;RANGE=THISANDFUTURE:20260112T140000Z", "DTSTART:99990113T140000Z", "DURATION:PT1H"))
        .Reason.ShouldBe(BusyCalendarRefusal.LengthOutOfRange);

    [Fact]
    public void Read_TimeBudgetThatIsUsedUp_IsRefused() =>
        Busy.Read(
            Busy.Calendar([.. Enumerable.Repeat(Busy.Event("DTSTART:20260105T140000Z", "DURATION:PT1H"), 200)]),
            new BusyCalendarLimits { TimeBudget = Duration.FromNanoseconds(1) })
        .ShouldBeOfType<BusyCalendarResult.Refused>().Reason.ShouldBe(BusyCalendarRefusal.OutOfTime);

    [Theory]
    [InlineData("", BusyCalendarRefusal.NotACalendar)]
    [InlineData("\r\n\r\n", BusyCalendarRefusal.NotACalendar)]
    [InlineData("<!doctype html>\n<title>Sign in</title>", BusyCalendarRefusal.NotACalendar)]
    [InlineData("BEGIN:VEVENT\r\nEND:VEVENT", BusyCalendarRefusal.NotACalendar)]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nand more", BusyCalendarRefusal.NotACalendar)]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260105T140000Z", BusyCalendarRefusal.Malformed)]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR", BusyCalendarRefusal.Malformed)]
    [InlineData("BEGIN:VCALENDAR\r\nNo colon here\r\nEND:VCALENDAR", BusyCalendarRefusal.Malformed)]
    [InlineData("BEGIN:VCALENDAR\r\n:value\r\nEND:VCALENDAR", BusyCalendarRefusal.Malformed)]
    [InlineData(" BEGIN:VCALENDAR\r\nEND:VCALENDAR", BusyCalendarRefusal.Malformed)]
    [InlineData("BEGIN:VCALENDAR\r\nSUMMARY:A bad\r\nfold\r\nEND:VCALENDAR", BusyCalendarRefusal.Malformed)]
    [InlineData("BEGIN:VCALENDAR\r\nSUMMARY:\0\r\nEND:VCALENDAR", BusyCalendarRefusal.Malformed)]
    public void Read_BrokenFile_IsRefused(string calendar, BusyCalendarRefusal reason) =>
        Busy.Read(calendar).ShouldBeOfType<BusyCalendarResult.Refused>().Reason.ShouldBe(reason);

    [Fact]
    public void Read_Utf16_IsRefused() =>
        Busy.Read(Encoding.Unicode.GetBytes(Busy.Calendar())).ShouldBeOfType<BusyCalendarResult.Refused>().Value.ShouldBe("the octet 0");

    [Fact]
    public void Read_DeepNesting_IsRefused() =>
        Busy.Refused(string.Concat(Enumerable.Repeat("BEGIN:VEVENT\r\n", 10_000))).Reason.ShouldBe(BusyCalendarRefusal.TooDeep);

    [Fact]
    public void Read_TooManyComponents_AreRefused()
    {
        var refused = Busy.Refused(string.Concat(Enumerable.Repeat("BEGIN:X\r\nEND:X\r\n", 20_000)));

        (refused.Reason, refused.Value, refused.Bound).ShouldBe((BusyCalendarRefusal.TooManyComponents, "20001", "20000"));
    }

    [Theory]
    [InlineData(1_000_001)]
    [InlineData(4_000_000)]
    public void Read_LongLine_IsRefused(int length) =>
        Busy.Refused(Busy.Event($"SUMMARY:{new string('x', length)}")).Reason.ShouldBe(BusyCalendarRefusal.LineTooLong);

    [Fact]
    public void Read_LongLineInManyFolds_IsRefused() =>
        Busy.Refused(Busy.Event($"SUMMARY:{string.Concat(Enumerable.Repeat("x\r\n ", 1_200_000))}")).Reason.ShouldBe(BusyCalendarRefusal.LineTooLong);

    [Fact]
    public void Read_TooManyBytes_AreRefusedUnread() =>
        Busy.Read(new byte[5_000_001]).ShouldBeOfType<BusyCalendarResult.Refused>().Reason.ShouldBe(BusyCalendarRefusal.TooLarge);

    [Fact]
    public async Task ReadAsync_StreamWithoutEnd_IsRefusedAfterTheLimit()
    {
        using var stream = new EndlessStream();

        var result = await new BusyCalendarReader(Sample.Practice()).ReadAsync(stream, Busy.From, Busy.To, TestContext.Current.CancellationToken);

        result.ShouldBeOfType<BusyCalendarResult.Refused>().Reason.ShouldBe(BusyCalendarRefusal.TooLarge);
        stream.Position.ShouldBeLessThan(5_100_000);
    }

    [Fact]
    public void Read_RefusedTitle_DoesNotTellIt() =>
        Busy.Read(Busy.Calendar("BEGIN:VEVENT\r\nSUMMARY:fine\r\nAda's secret illness\r\nEND:VEVENT\r\n"))
            .ShouldBeOfType<BusyCalendarResult.Refused>().ToString().ShouldNotContain("Ada");

    private static string Upto(int count) => string.Join(',', Enumerable.Range(0, count));

    /// <summary>One line that never ends.</summary>
    private sealed class EndlessStream : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            _position += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
