using NodaTime;

namespace Wellness.Practices;

/// <summary>What the review says about places and hours.</summary>
public sealed class PracticeReviewPlaceTests
{
    private static readonly PostalAddress Street = new("Greenville", "South Carolina", "US") { Street = "1 Example Street" };

    [Fact]
    public void Check_StreetThatClientsDoNotVisit_Warns() =>
        Warning(Sample.Practice(locations: [new PracticeLocation("home", "Home", Street)]), "locations/home").ShouldContain("cannot leak");

    [Fact]
    public void Check_PointThatClientsDoNotVisit_Warns() =>
        Warning(Sample.Practice(locations: [new PracticeLocation("home", "Home", Sample.Base.Address) { Geo = new GeoCoordinates(34.85, -82.4) }]), "locations/home")
            .ShouldContain("cannot leak");

    [Fact]
    public void Check_StreetThatClientsVisit_SaysNothing() =>
        PracticeReview.Check(Sample.Practice(locations: [new PracticeLocation("studio", "Studio", Street) { ClientsVisit = true }])).ShouldBeEmpty();

    [Fact]
    public void Check_PlaceToVisitWithoutStreet_Warns() =>
        Warning(Sample.Practice(locations: [new PracticeLocation("studio", "Studio", Sample.Base.Address) { ClientsVisit = true }]), "locations/studio")
            .ShouldContain("no street");

    [Fact]
    public void Check_NoPlaceAtAll_Warns() => Warning(Sample.Practice(locations: []), "practice").ShouldContain("no location and no service area");

    [Fact]
    public void Check_AreasWithoutLocation_AreNoted() =>
        PracticeReview.Check(Sample.Practice(locations: [], areas: [Area("a", ServiceAreaKind.City)])).ShouldHaveSingleItem().Severity.ShouldBe(AdviceSeverity.Note);

    [Fact]
    public void Check_TwentyAreas_SaysNothing() => PracticeReview.Check(Sample.Practice(areas: Areas(20))).ShouldBeEmpty();

    [Fact]
    public void Check_TwentyOneAreas_Warns() => Warning(Sample.Practice(areas: Areas(21)), "practice").ShouldContain("21 service areas");

    [Fact]
    public void Check_CircleWithoutRadius_Warns() =>
        Warning(Sample.Practice(areas: [Area("a", ServiceAreaKind.GeoCircle) with { Geo = new GeoCoordinates(34, -82) }]), "serviceAreas/a").ShouldContain("radius");

    [Fact]
    public void Check_PostalCodesWithoutCodes_Warns() => Warning(Sample.Practice(areas: [Area("a", ServiceAreaKind.PostalCodes)]), "serviceAreas/a").ShouldContain("has none");

    [Fact]
    public void Check_HoursThatCloseBeforeTheyOpen_Warn() =>
        Warning(Sample.Practice(hours: Monday("17:00-09:00")), "hours/monday").ShouldStartWith("17:00-09:00 closes before it opens");

    [Fact]
    public void Check_EveningPastMidnight_IsNoted() =>
        PracticeReview.Check(Sample.Practice(hours: Monday("22:00-02:00"))).ShouldHaveSingleItem().Severity.ShouldBe(AdviceSeverity.Note);

    [Fact]
    public void Check_OpenUntilMidnight_SaysNothing() => PracticeReview.Check(Sample.Practice(hours: Monday("06:00-24:00"))).ShouldBeEmpty();

    [Fact]
    public void Check_OverlappingHours_Warn() =>
        Warning(Sample.Practice(hours: Monday("09:00-13:00", "12:00-17:00")), "hours/monday").ShouldStartWith("09:00-13:00 and 12:00-17:00 overlap.");

    [Fact]
    public void Check_HoursThatTouch_SayNothing() => PracticeReview.Check(Sample.Practice(hours: Monday("09:00-13:00", "13:00-17:00"))).ShouldBeEmpty();

    [Fact]
    public void Check_HoursOfASeasonADateAndAPractitioner_AreReadToo()
    {
        var swapped = LocalTimeRange.Parse("17:00-09:00");
        var hours = new PracticeHours(
            Sample.Hours.Weekly,
            [new SeasonalHours(new LocalDate(2026, 6, 1), new LocalDate(2026, 6, 30), WeeklyHours.Closed.With(IsoDayOfWeek.Friday, "17:00-09:00"), "summer")],
            [new SpecialHours(new LocalDate(2026, 12, 23), [swapped])]);
        PracticeReview.Check(Sample.Practice(hours: hours, practitioner: Sample.Robin with { Hours = Monday("17:00-09:00") }))
            .Select(advice => advice.Subject)
            .ShouldBe(["hours/summer/friday", "hours/2026-12-23", "practitioners/robin/hours/monday"]);
    }

    [Fact]
    public void Check_NeverOpen_Warns() =>
        PracticeReview.Check(Sample.Practice(hours: new PracticeHours(WeeklyHours.Closed))).Select(advice => advice.Subject).ShouldBe(["services/massage", "hours"]);

    private static PracticeHours Monday(params string[] ranges) => new(WeeklyHours.Closed.With(IsoDayOfWeek.Monday, ranges));

    private static ServiceArea Area(string slug, ServiceAreaKind kind) => new(slug, "Area", kind, "South Carolina", "US");

    private static ServiceArea[] Areas(int count) =>
        [.. Enumerable.Range(1, count).Select(number => Area($"area-{number}", ServiceAreaKind.City))];

    private static string Warning(Practice practice, string subject)
    {
        var advice = PracticeReview.Check(practice).ShouldHaveSingleItem();
        (advice.Subject, advice.Severity).ShouldBe((subject, AdviceSeverity.Warning));
        return advice.Message;
    }
}
