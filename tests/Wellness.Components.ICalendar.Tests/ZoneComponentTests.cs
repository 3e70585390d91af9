using System.Text;
using NodaTime;

namespace Wellness.ICalendar;

public class ZoneComponentTests
{
    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Europe/London")]
    [InlineData("Europe/Dublin")]
    [InlineData("Asia/Kolkata")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Africa/Cairo")]
    [InlineData("Asia/Jerusalem")]
    [InlineData("Asia/Gaza")]
    [InlineData("America/Nuuk")]
    [InlineData("America/Santiago")]
    [InlineData("Asia/Tehran")]
    [InlineData("Pacific/Chatham")]
    [InlineData("Africa/Monrovia")]
    [InlineData("America/Mexico_City")]
    [InlineData("UTC")]
    public void Bytes_Every6HoursFrom2020To2037_GivesTheOffsetOfNodaTime(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var rules = new ZoneEvaluator(Encoding.UTF8.GetString(new ZoneComponent(zone).Bytes()));

        for (var at = Instant.FromUtc(2020, 1, 1, 0, 0); at < Instant.FromUtc(2038, 1, 1, 0, 0); at += Duration.FromHours(6))
        {
            rules.OffsetAt(at).ShouldBe(zone.GetUtcOffset(at), $"{id} at {at}");
        }
    }

    [Fact]
    public void Bytes_EveryZoneAroundEveryTransition_GivesTheOffsetOfNodaTime()
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids)
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            var rules = new ZoneEvaluator(Encoding.UTF8.GetString(new ZoneComponent(zone).Bytes()));
            foreach (var interval in zone.GetZoneIntervals(Instant.FromUtc(2020, 1, 2, 0, 0), Instant.FromUtc(2038, 12, 1, 0, 0)).Where(interval => interval.HasStart))
            {
                if (interval.Start > Instant.FromUtc(2020, 1, 1, 0, 0))
                {
                    rules.OffsetAt(interval.Start).ShouldBe(interval.WallOffset, $"{id} at {interval.Start}");
                    rules.OffsetAt(interval.Start - Duration.FromSeconds(1)).ShouldBe(zone.GetUtcOffset(interval.Start - Duration.FromSeconds(1)), $"{id} before {interval.Start}");
                }
            }
        }
    }

    [Fact]
    public void Bytes_NewYork_IsTwoYearlyRules() =>
        Encoding.UTF8.GetString(new ZoneComponent(Sample.NewYork).Bytes()).ShouldBe(
            """
            BEGIN:VTIMEZONE
            TZID:America/New_York
            BEGIN:STANDARD
            DTSTART:20191103T020000
            RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
            TZNAME:EST
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20200308T020000
            RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
            TZNAME:EDT
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            END:DAYLIGHT
            END:VTIMEZONE

            """.ReplaceLineEndings("\r\n"));

    [Theory]
    [InlineData("UTC", "+0000")]
    [InlineData("Asia/Kolkata", "+0530")]
    public void Bytes_ZoneWithoutTransitions_IsOneStandardPartWithoutRule(string id, string offset)
    {
        var text = Encoding.UTF8.GetString(new ZoneComponent(DateTimeZoneProviders.Tzdb[id]).Bytes());

        text.ShouldContain($"BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZNAME:");
        text.ShouldContain($"TZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n");
        text.ShouldNotContain("RRULE");
    }

    [Fact]
    public void Bytes_ZoneThatGaveUpSummerTime_DeclaresOnlyWhatStillHolds()
    {
        var text = Encoding.UTF8.GetString(new ZoneComponent(DateTimeZoneProviders.Tzdb["America/Sao_Paulo"]).Bytes());

        text.ShouldContain("BEGIN:STANDARD\r\nDTSTART:20190217T000000\r\nTZNAME:-03\r\nTZOFFSETFROM:-0200\r\nTZOFFSETTO:-0300\r\n");
        text.ShouldNotContain("DAYLIGHT");
    }

    [Fact]
    public void Bytes_RuleThatEnds_SaysUntilWhen() =>
        // Iran kept its last summer time in 2022; the dates differ with leap years.
        Encoding.UTF8.GetString(new ZoneComponent(DateTimeZoneProviders.Tzdb["Asia/Tehran"]).Bytes())
            .ShouldContain("BEGIN:STANDARD\r\nDTSTART:20200921T000000\r\nTZNAME:+0330\r\n");

    [Theory]
    [InlineData("Europe/Dublin")]
    [InlineData("Africa/Casablanca")]
    public void Bytes_ZoneWithNegativeSummerTime_CallsTheLargerOffsetDaylight(string id)
    {
        var parts = Encoding.UTF8.GetString(new ZoneComponent(DateTimeZoneProviders.Tzdb[id]).Bytes()).Split("BEGIN:");

        parts.Where(part => part.StartsWith("DAYLIGHT", StringComparison.Ordinal)).ShouldAllBe(part => part.Contains("TZOFFSETTO:+0100"));
        parts.Where(part => part.StartsWith("STANDARD", StringComparison.Ordinal)).ShouldAllBe(part => part.Contains("TZOFFSETTO:+0000"));
    }

    [Fact]
    public void Bytes_InstantsOutsideTheUsualYears_AreCoveredToo()
    {
        var rules = new ZoneEvaluator(Encoding.UTF8.GetString(
            new ZoneComponent(Sample.NewYork).Bytes(Instant.FromUtc(2006, 4, 1, 0, 0), Instant.FromUtc(2050, 7, 1, 0, 0))), lastYear: 2050);

        // In 2006 summer time still began on the first Sunday of April.
        rules.OffsetAt(Instant.FromUtc(2006, 4, 1, 12, 0)).ShouldBe(Offset.FromHours(-5));
        rules.OffsetAt(Instant.FromUtc(2006, 4, 2, 12, 0)).ShouldBe(Offset.FromHours(-4));
        rules.OffsetAt(Instant.FromUtc(2050, 7, 1, 0, 0)).ShouldBe(Offset.FromHours(-4));
    }
}
