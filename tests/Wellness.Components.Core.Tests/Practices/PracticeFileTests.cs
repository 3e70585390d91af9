using NodaTime;

namespace Wellness.Practices;

public sealed class PracticeFileTests
{
    private static readonly Practice Full = PracticeFile.Load(Repository.FullPractice);
    private static readonly Practice Minimal = PracticeFile.Load(Repository.MinimalPractice);

    [Fact]
    public void Load_FullFile_ReadsThePractice()
    {
        Full.Name.ShouldBe("Still Water Bodywork");
        Full.LegalName.ShouldBe("Still Water Bodywork LLC");
        Full.Url.ShouldBe(new Uri("https://stillwater.example.com/"));
        Full.TimeZone.Id.ShouldBe("America/New_York");
        Full.Description.ShouldBe("Unhurried bodywork beside the lake.");
        Full.Telephone.ShouldBe("864-555-0123");
        Full.Email.ShouldBe("hello@stillwater.example.com");
        Full.SchemaType.ShouldBe("HealthAndBeautyBusiness");
        Full.PriceRange.ShouldBe("$$");
        Full.SameAs.ShouldBe([new Uri("https://directory.example.com/still-water")]);
        Full.Disclaimer.ShouldBe("These pages inform about wellness. They are no medical advice.");
        Full.Questions.ShouldBe([new Faq("parking", "Where do I park?", "Behind the house.")]);
    }

    [Fact]
    public void Load_FullFile_ReadsTheHours()
    {
        Full.Hours.Weekly[IsoDayOfWeek.Monday].Select(range => range.ToString()).ShouldBe(["09:00-12:30", "13:30-18:00"]);
        Full.Hours.Weekly[IsoDayOfWeek.Saturday].Select(range => range.ToString()).ShouldBe(["18:00-24:00"]);
        Full.Hours.Weekly[IsoDayOfWeek.Sunday].ShouldBeEmpty();
        var summer = Full.Hours.Seasons.ShouldHaveSingleItem();
        (summer.From, summer.To, summer.Name).ShouldBe((new LocalDate(2026, 6, 15), new LocalDate(2026, 8, 31), "summer"));
        summer.Weekly[IsoDayOfWeek.Thursday].ShouldBe([LocalTimeRange.Parse("07:00-13:00")]);
        Full.Hours.Special[0].Reason.ShouldBe("Thanksgiving");
        Full.Hours.Special[0].IsClosed.ShouldBeTrue();
        Full.Hours.SpecialOn(new LocalDate(2026, 12, 23))!.Ranges.ShouldBe([LocalTimeRange.Parse("09:00-12:00")]);
    }

    [Fact]
    public void Load_FullFile_ReadsThePolicies()
    {
        Full.SlotPolicy.ShouldBe(new SlotPolicy
        {
            Step = Duration.FromMinutes(30),
            Alignment = StartAlignment.Packed,
            MinimumNotice = Duration.FromMinutes(270),
            WindowDays = 90,
            BuffersWithinHours = true,
            DailyCap = 6,
            WeeklyCap = 24,
            DailyMinutesCap = 360,
            WeeklyMinutesCap = 1500,
            Assignment = AssignmentStrategy.FewestSessions,
            MaximumSpanDays = 120,
        });
        Full.CancellationPolicy.ShouldBe(new CancellationPolicy
        {
            CutOff = Duration.FromHours(48),
            LateFee = "A later cancellation costs half the session.",
            ClientsMayCancel = true,
            ClientsMayMove = false,
        });
    }

    [Fact]
    public void Load_FullFile_ReadsThePlaces()
    {
        Full.Locations.ShouldBe([
            new PracticeLocation("studio", "The studio", new PostalAddress("Greenville", "South Carolina", "US")
            {
                Street = "1 Example Street",
                PostalCode = "29601",
            })
            {
                ClientsVisit = true,
                Geo = new GeoCoordinates(34.85, -82.4),
            }]);
        Full.ServiceAreas.Select(area => area.Kind).ShouldBe(Enum.GetValues<ServiceAreaKind>());
        Full.ServiceAreas[2].Description.ShouldBe("We come to houses on the shore.");
        Full.ServiceAreas[3].Geo.ShouldBe(new GeoCoordinates(34.83, -82.6));
        Full.ServiceAreas[3].RadiusMetres.ShouldBe(8000);
        Full.ServiceAreas[4].PostalCodes.ShouldBe(["29680", "29681"]);
        (Full.ServiceAreas[4].Slug, Full.ServiceAreas[4].Name, Full.ServiceAreas[4].Region, Full.ServiceAreas[4].Country)
            .ShouldBe(("simpsonville", "Simpsonville", "South Carolina", "US"));
    }

    [Fact]
    public void Load_FullFile_ReadsTheServices()
    {
        var service = Full.Services.ShouldHaveSingleItem();
        (service.Slug, service.Name, service.Summary)
            .ShouldBe(("deep-tissue", "Deep tissue massage", "Slow, firm work on what has been tight for long."));
        service.Lengths.ShouldBe([
            new SessionLength(Duration.FromMinutes(30)),
            new SessionLength(Duration.FromMinutes(60), new Price(95, "USD")),
            new SessionLength(Duration.FromMinutes(90), new Price(135.50m, "USD"))]);
        service.BufferBefore.ShouldBe(Duration.FromMinutes(5));
        service.BufferAfter.ShouldBe(Duration.FromMinutes(15));
        service.Description.ShouldBe(["A first paragraph.", "A second one."]);
        service.Techniques.ShouldBe([new Technique("stripping", "Stripping", "Long strokes along the muscle.", "It loosens what sticks together.")]);
        service.Benefits.ShouldBe([new Benefit("Ease", "Many people move more freely afterwards.")]);
        service.Expectations.ShouldBe(["You lie on a table.", "You say when it is too much."]);
        service.Reasons.ShouldBe(["It stays with one place until it lets go."]);
        service.Cautions.ShouldBe(["Ask your doctor first if you take blood thinners."]);
        service.Questions.ShouldBe([new Faq("does-it-hurt", "Does it hurt?", "Some pressure is usual, pain is not.")]);
        service.MakesHealthClaims.ShouldBeTrue();
    }

    [Fact]
    public void Load_FullFile_ReadsWhatAServiceNeedsAndWhenItIsGiven()
    {
        var service = Full.Services.ShouldHaveSingleItem();
        service.Capacity.ShouldBe(4);
        service.Resources.ShouldBe(["treatment-room"]);
        service.VisitsClients.ShouldBeTrue();
        service.RequiresApproval.ShouldBeTrue();
        service.Hours!.Weekly[IsoDayOfWeek.Thursday].ShouldBe([LocalTimeRange.Parse("18:30-20:00")]);
        service.Hours.Seasons.ShouldHaveSingleItem().Name.ShouldBe("July");
        service.Hours.Special.ShouldHaveSingleItem().Reason.ShouldBe("Christmas Eve");
        service.ValidFrom.ShouldBe(new LocalDate(2026, 3, 1));
        service.ValidThrough.ShouldBe(new LocalDate(2027, 2, 28));
        service.NewClients!.Lengths.ShouldBe([Duration.FromMinutes(60), Duration.FromMinutes(90)]);
        service.NewClients.MinimumNotice.ShouldBe(Duration.FromHours(48));
        service.NewClients.CallFirst.ShouldBeTrue();
    }

    [Fact]
    public void Load_FullFile_ReadsTheRoomsAndTheWays()
    {
        var pool = Full.ResourcePools.ShouldHaveSingleItem();
        (pool.Slug, pool.Name).ShouldBe(("treatment-room", "Treatment room"));
        pool.Members.ShouldBe(["lake-room", "garden-room"]);
        Full.Travel.ShouldBe(new ServiceTravel(
            Duration.FromMinutes(45),
            [new TravelTime("greenville", "lake-keowee", Duration.FromMinutes(50)), new TravelTime("around-easley", "lake-keowee", Duration.FromMinutes(30))])
        {
            Base = "greenville",
            CountsWayFromBase = true,
        });
    }

    [Fact]
    public void Load_FullFile_ReadsThePractitioners()
    {
        var robin = Full.Practitioners.ShouldHaveSingleItem();
        (robin.Slug, robin.Name, robin.JobTitle).ShouldBe(("robin", "Robin", "Licensed massage therapist"));
        (robin.LicenseNumber, robin.LicenseState).ShouldBe(("SAMPLE-0000", "South Carolina"));
        robin.Services.ShouldBe(["deep-tissue"]);
        robin.Credentials.ShouldBe(["Certified in neuromuscular therapy"]);
        robin.Biography.ShouldBe("Robin has worked by the lake since 2015.");
        robin.Hours!.Weekly[IsoDayOfWeek.Tuesday].ShouldBe([LocalTimeRange.Parse("10:00-16:00")]);
    }

    [Fact]
    public void Load_MinimalFile_HasTheDefaultsOfTheModel()
    {
        var built = new Practice(
            Minimal.Name, Minimal.Url, Minimal.TimeZone, Minimal.Hours,
            [new ServiceOffering("deep-tissue", "Deep tissue massage", "Slow, firm work.", Minimal.Services[0].Lengths)],
            [new Practitioner("robin", "Robin", ["deep-tissue"])]);
        Minimal.SchemaType.ShouldBe(built.SchemaType);
        Minimal.SlotPolicy.ShouldBe(built.SlotPolicy);
        Minimal.CancellationPolicy.ShouldBe(built.CancellationPolicy);
        Minimal.Services[0].MakesHealthClaims.ShouldBe(built.Services[0].MakesHealthClaims);
        Minimal.Services[0].BufferBefore.ShouldBe(built.Services[0].BufferBefore);
        Minimal.Services[0].BufferAfter.ShouldBe(built.Services[0].BufferAfter);
        Minimal.Services[0].Capacity.ShouldBe(built.Services[0].Capacity);
        Minimal.Services[0].Resources.ShouldBeEmpty();
        Minimal.Services[0].VisitsClients.ShouldBeFalse();
        Minimal.Services[0].Hours.ShouldBeNull();
        Minimal.Services[0].ValidFrom.ShouldBeNull();
        Minimal.Services[0].ValidThrough.ShouldBeNull();
        Minimal.Services[0].NewClients.ShouldBeNull();
        Minimal.Travel.ShouldBeNull();
        Minimal.ResourcePools.ShouldBeEmpty();
        Minimal.Practitioners[0].Hours.ShouldBeNull();
        Minimal.Locations.ShouldBeEmpty();
    }

    [Fact]
    public void Parse_WindowOfNull_HasNoLimit() =>
        PracticeFile.Parse(Changed("\"currency\": \"USD\",", "\"currency\": \"USD\", \"slotPolicy\": { \"windowDays\": null },"))
            .SlotPolicy.WindowDays.ShouldBeNull();

    [Fact]
    public void Parse_PriceWithItsOwnCurrency_NeedsNoneForTheFile() =>
        PracticeFile.Parse(Changed("\"currency\": \"USD\",", "").Replace("\"price\": 95", "\"price\": 95, \"currency\": \"CAD\"", StringComparison.Ordinal))
            .Services[0].Lengths[0].Price.ShouldBe(new Price(95, "CAD"));

    [Theory]
    [InlineData("60.0")]
    [InlineData("6e1")]
    public void Parse_WholeNumberInAnotherNotation_IsThatNumber(string minutes) =>
        PracticeFile.Parse(Changed("\"minutes\": 60", $"\"minutes\": {minutes}")).Services[0].Lengths[0].Minutes.ShouldBe(60);

    internal static string Changed(string from, string to)
    {
        var text = File.ReadAllText(Repository.MinimalPractice);
        text.ShouldContain(from);
        return text.Replace(from, to, StringComparison.Ordinal);
    }
}
