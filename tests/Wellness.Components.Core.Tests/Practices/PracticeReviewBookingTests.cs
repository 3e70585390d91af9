using NodaTime;

namespace Wellness.Practices;

/// <summary>What the review says about classes, visits and new clients: what can be booked, but not as it was meant.</summary>
public sealed class PracticeReviewBookingTests
{
    private static readonly ServiceOffering Group = Sample.Service with
    {
        Capacity = 6,
        Hours = Week(IsoDayOfWeek.Tuesday, "18:30-19:30"),
    };

    private static readonly ServiceOffering Visit = Sample.Service with { VisitsClients = true };

    private static readonly ServiceTravel Travel = new(Duration.FromMinutes(30)) { Base = "lake" };

    [Fact]
    public void Check_ClassAfterTheOtherSessions_SaysNothing() => Review(WithMassage(Group)).ShouldBeEmpty();

    [Fact]
    public void Check_ClassInThePractitionersHours_Warns()
    {
        var advice = Review(WithMassage(Group with { Hours = Week(IsoDayOfWeek.Tuesday, "17:30-18:30") })).ShouldHaveSingleItem();
        (advice.Subject, advice.Severity).ShouldBe(("services/stretching", AdviceSeverity.Warning));
        advice.Message.ShouldStartWith("The class on Tuesday at 17:30-18:30 lies in hours in which Robin gives Massage");
    }

    [Fact]
    public void Check_ClassInThePractitionersHoursOfASeason_Warns()
    {
        var summer = new PracticeHours(Sample.Hours.Weekly, [new SeasonalHours(
            new LocalDate(2026, 6, 1), new LocalDate(2026, 8, 31), WeeklyHours.Closed.With(IsoDayOfWeek.Tuesday, "12:00-20:00"), "summer")]);
        Review(WithMassage(Group, summer)).ShouldHaveSingleItem().Severity.ShouldBe(AdviceSeverity.Warning);
    }

    [Fact]
    public void Check_ClassAfterMidnightInANightThatRunsOver_Warns()
    {
        var night = Week(IsoDayOfWeek.Monday, "20:00-02:00");
        Review(WithMassage(Group with { Hours = Week(IsoDayOfWeek.Tuesday, "01:00-02:00") }, night))
            .ShouldContain(advice => advice.Severity == AdviceSeverity.Warning && advice.Subject == "services/stretching");
    }

    [Fact]
    public void Check_ClassThatIsAllThatIsGiven_SaysNothing() =>
        PracticeReview.Check(Sample.Practice(Group with { Hours = Week(IsoDayOfWeek.Tuesday, "10:00-11:00") })).ShouldBeEmpty();

    [Fact]
    public void Check_ClassWithoutHours_IsNoted() =>
        Only(Sample.Practice(Sample.Service with { Capacity = 6 }), "services/massage").Severity.ShouldBe(AdviceSeverity.Note);

    [Fact]
    public void Check_VisitsWithoutAreas_Warn() =>
        Only(Sample.Practice(Visit), "services/massage").ShouldSatisfyAllConditions(
            advice => advice.Severity.ShouldBe(AdviceSeverity.Warning), advice => advice.Message.ShouldContain("no service areas"));

    [Fact]
    public void Check_VisitsWithoutTravelTimes_Warn() =>
        Only(Visits(null), "services/massage").ShouldSatisfyAllConditions(
            advice => advice.Severity.ShouldBe(AdviceSeverity.Warning), advice => advice.Message.ShouldContain("no travel times"));

    [Fact]
    public void Check_VisitsWithTravelTimes_SayNothing() => PracticeReview.Check(Visits(Travel)).ShouldBeEmpty();

    [Fact]
    public void Check_TravelTimesWithoutVisits_AreNoted() =>
        Only(Visits(Travel, Sample.Service), "travel").Severity.ShouldBe(AdviceSeverity.Note);

    [Fact]
    public void Check_WayThatNoDayHasTimeFor_IsNoted()
    {
        // The sample's day is 9 hours long; two visits of an hour leave 7.
        var far = new ServiceTravel(Duration.Zero, [new TravelTime("lake", "town", Duration.FromMinutes(421))]);
        Only(Visits(far), "travel").Message.ShouldBe(
            "The way between lake and town takes 421 minutes; between two visits of one day no more than 420 minutes can lie. Is it right?");
    }

    [Fact]
    public void Check_WayThatJustFits_SaysNothing() =>
        PracticeReview.Check(Visits(new ServiceTravel(Duration.Zero, [new TravelTime("lake", "town", Duration.FromMinutes(420))]))).ShouldBeEmpty();

    [Fact]
    public void Check_WayFromTheBaseThatLeavesNoTime_Warns()
    {
        // The longest open time is 4 hours and 30 minutes; an hour's visit leaves 105 minutes for each way.
        var far = Travel with { CountsWayFromBase = true };
        PracticeReview.Check(Visits(far)).ShouldBeEmpty();
        var farther = new ServiceTravel(Duration.FromMinutes(106)) { Base = "lake", CountsWayFromBase = true };
        Only(Visits(farther), "serviceAreas/town").Severity.ShouldBe(AdviceSeverity.Warning);
    }

    [Fact]
    public void Check_NewClientsMustCallWithoutANumber_Warns() =>
        PracticeReview.Check(Sample.Practice(Sample.Service with { NewClients = new NewClientPolicy { CallFirst = true } }, telephone: null))
            .ShouldContain(advice => advice.Subject == "services/massage" && advice.Severity == AdviceSeverity.Warning && advice.Message.Contains("asked to call"));

    [Fact]
    public void Check_NewClientsMayCall_SaysNothing() =>
        PracticeReview.Check(Sample.Practice(Sample.Service with { NewClients = new NewClientPolicy { CallFirst = true } })).ShouldBeEmpty();

    [Fact]
    public void Check_NewClientsWhoseOnlyLengthNeverFits_Warn()
    {
        var service = new ServiceOffering("massage", "Massage", "Slow, firm work.", [Sample.Hour, new SessionLength(Duration.FromHours(5), new Price(400, "USD"))])
        {
            Cautions = Sample.Service.Cautions,
            NewClients = new NewClientPolicy { Lengths = [Duration.FromHours(5)] },
        };
        PracticeReview.Check(Sample.Practice(service)).Select(advice => advice.Message)
            .ShouldContain("No length that new clients may have fits into the open hours, so nobody new can ever book.");
    }

    [Fact]
    public void Check_NewClientsNoticeBeyondTheWindow_Warns() =>
        Only(Sample.Practice(Sample.Service with { NewClients = new NewClientPolicy { MinimumNotice = Duration.FromDays(62) } }), "services/massage")
            .Message.ShouldContain("more notice than the practice books ahead");

    [Fact]
    public void Check_ServiceThatEndsBeforeItBegins_Warns() =>
        Only(Sample.Practice(Sample.Service with { ValidFrom = new LocalDate(2026, 5, 2), ValidThrough = new LocalDate(2026, 5, 1) }), "services/massage")
            .Message.ShouldContain("never be booked");

    [Fact]
    public void Check_LengthAboveTheCapInMinutes_Warns() =>
        Only(Visits(null, Sample.Service, new SlotPolicy { DailyMinutesCap = 45 }), "services/massage").Message.ShouldStartWith("60 minutes are more than the cap");

    [Fact]
    public void Check_HoursOfAService_AreReadToo() =>
        PracticeReview.Check(Sample.Practice(Sample.Service with { Hours = Week(IsoDayOfWeek.Monday, "17:00-09:00") }))
            .ShouldHaveSingleItem().Subject.ShouldBe("services/massage/hours/monday");

    private static PracticeHours Week(IsoDayOfWeek day, params string[] ranges) => new(WeeklyHours.Closed.With(day, ranges));

    private static (ServiceOffering Group, PracticeHours Hours) WithMassage(ServiceOffering group, PracticeHours? hours = null) =>
        (new ServiceOffering("stretching", "Stretching", "On the mat.", group.Lengths)
        {
            Cautions = group.Cautions,
            Capacity = group.Capacity,
            Hours = group.Hours,
        }, hours ?? Sample.Hours);

    private static IReadOnlyList<PracticeAdvice> Review((ServiceOffering Group, PracticeHours Hours) given) => PracticeReview.Check(new Practice(
        "Still Water", new Uri("https://example.com"), DateTimeZoneProviders.Tzdb["America/New_York"], given.Hours, [Sample.Service, given.Group],
        [new Practitioner("robin", "Robin", ["massage", "stretching"]) { LicenseNumber = "SAMPLE-0000", LicenseState = "South Carolina" }])
    {
        Telephone = "864-555-0123",
        Disclaimer = "These pages are no medical advice.",
        Locations = [Sample.Base],
    });

    private static Practice Visits(ServiceTravel? travel, ServiceOffering? service = null, SlotPolicy? policy = null) => new(
        "Still Water", new Uri("https://example.com"), DateTimeZoneProviders.Tzdb["America/New_York"], Sample.Hours, [service ?? Visit], [Sample.Robin])
    {
        Telephone = "864-555-0123",
        Disclaimer = "These pages are no medical advice.",
        Locations = [Sample.Base],
        ServiceAreas =
        [
            new ServiceArea("lake", "Lake", ServiceAreaKind.BodyOfWater, "South Carolina", "US"),
            new ServiceArea("town", "Town", ServiceAreaKind.City, "South Carolina", "US"),
        ],
        Travel = travel,
        SlotPolicy = policy ?? SlotPolicy.Default,
    };

    private static PracticeAdvice Only(Practice practice, string subject)
    {
        var advice = PracticeReview.Check(practice).ShouldHaveSingleItem();
        advice.Subject.ShouldBe(subject);
        return advice;
    }
}
