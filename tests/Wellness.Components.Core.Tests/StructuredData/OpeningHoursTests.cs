using NodaTime;
using Wellness.Practices;

namespace Wellness.StructuredData;

public class OpeningHoursTests
{
    [Theory]
    [InlineData("09:00-17:00", "09:00 17:00")]
    [InlineData("18:00-02:00", "18:00 02:00")]
    [InlineData("18:00-24:00", "18:00 00:00")]
    [InlineData("00:00-24:00", "00:00 23:59")]
    [InlineData("09:00-09:00", "09:00 08:59")]
    public void PracticeNode_RangeOfAMonday_OpensAndCloses(string range, string expected) =>
        Regular(new PracticeHours(WeeklyHours.Closed.With(IsoDayOfWeek.Monday, range)))
            .ShouldBe([$"Monday {expected}", "Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday 00:00 00:00"]);

    [Fact]
    public void PracticeNode_TwoRangesADay_AreGroupedByRange() =>
        Regular(new PracticeHours(WeeklyHours.Closed
            .With(IsoDayOfWeek.Monday, "09:00-12:00", "13:00-17:00")
            .With(IsoDayOfWeek.Wednesday, "09:00-12:00")
            .With(IsoDayOfWeek.Thursday, "13:00-17:00")))
            .ShouldBe(["Monday,Wednesday 09:00 12:00", "Monday,Thursday 13:00 17:00", "Tuesday,Friday,Saturday,Sunday 00:00 00:00"]);

    [Fact]
    public void PracticeNode_NoHoursAtAll_SaysNothing() => Regular(new PracticeHours(WeeklyHours.Closed)).ShouldBeEmpty();

    [Fact]
    public void PracticeNode_OverlappingSeasons_AreCutWhereTheLastWins()
    {
        var summer = WeeklyHours.Closed.With(IsoDayOfWeek.Monday, "08:00-12:00");
        var closed = WeeklyHours.Closed;
        var hours = new PracticeHours(SamplePractice.Weekdays, [
            new SeasonalHours(new LocalDate(2027, 6, 1), new LocalDate(2027, 8, 31), summer),
            new SeasonalHours(new LocalDate(2027, 7, 5), new LocalDate(2027, 7, 11), closed),
        ]);

        Regular(hours).Skip(2).ShouldBe([
            "Monday 08:00 12:00 2027-06-01..2027-07-04",
            "Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday 00:00 00:00 2027-06-01..2027-07-04",
            "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday 00:00 00:00 2027-07-05..2027-07-11",
            "Monday 08:00 12:00 2027-07-12..2027-08-31",
            "Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday 00:00 00:00 2027-07-12..2027-08-31",
        ]);
    }

    [Fact]
    public void PracticeNode_SpecialDates_OverrideTheRest()
    {
        var hours = new PracticeHours(SamplePractice.Weekdays, special: [
            new SpecialHours(new LocalDate(2026, 12, 24), [LocalTimeRange.Parse("09:00-12:00")]),
            new SpecialHours(new LocalDate(2026, 12, 25), [], "Christmas"),
        ]);

        Specifications(hours, "specialOpeningHoursSpecification").ShouldBe([
            " 09:00 12:00 2026-12-24..2026-12-24",
            " 00:00 00:00 2026-12-25..2026-12-25",
        ]);
        StructuredDataValidator.Check(Graph(hours)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Regular(PracticeHours hours) => Specifications(hours, "openingHoursSpecification");

    private static JsonLdGraph Graph(PracticeHours hours) => new([new PracticeJsonLd(SamplePractice.Of(hours)).PracticeNode()]);

    private static IEnumerable<string> Specifications(PracticeHours hours, string property) =>
        Values(Graph(hours).Nodes[0][property]).Select(value => ((JsonLdValue.Node)value).Value).Select(node =>
            $"{string.Join(',', Values(node["dayOfWeek"]).Select(day => Text(day)!["https://schema.org/".Length..]))} {Text(node["opens"])} {Text(node["closes"])}"
            + (node["validFrom"] is null ? "" : $" {Text(node["validFrom"])}..{Text(node["validThrough"])}"));

    private static IEnumerable<JsonLdValue> Values(JsonLdValue? value) => value switch
    {
        null => [],
        JsonLdValue.List list => list.Values,
        _ => [value],
    };

    private static string? Text(JsonLdValue? value) => (value as JsonLdValue.Text)?.Value;
}
