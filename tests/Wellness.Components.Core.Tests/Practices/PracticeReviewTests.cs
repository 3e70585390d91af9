using NodaTime;

namespace Wellness.Practices;

public sealed class PracticeReviewTests
{
    [Fact]
    public void Check_CarefulPractice_SaysNothing() => PracticeReview.Check(Sample.Practice()).ShouldBeEmpty();

    [Fact]
    public void Check_SamplesFile_HasNoWarning() =>
        PracticeReview.Check(PracticeFile.Load(Repository.PathTo("samples/BodyWisdom/practice.json")))
            .Where(advice => advice.Severity == AdviceSeverity.Warning).ShouldBeEmpty();

    [Fact]
    public void Check_SeveralFindings_PutsWarningsFirst() =>
        PracticeReview.Check(Sample.Practice(telephone: null, url: "http://example.com")).Select(advice => advice.Severity)
            .ShouldBe([AdviceSeverity.Warning, AdviceSeverity.Note]);

    [Fact]
    public void ToString_Always_IsOneLine() =>
        new PracticeAdvice("hours/monday", AdviceSeverity.Note, "Look.").ToString().ShouldBe("Note, hours/monday: Look.");

    [Fact]
    public void Check_ClientsMustCallWithoutANumber_Warns() =>
        Only(Sample.Practice(telephone: null, cancellation: new CancellationPolicy { ClientsMayMove = false }), "practice")
            .ShouldBe((AdviceSeverity.Warning, "Clients are asked to call to change an appointment, but there is no telephone number and no e-mail address."));

    [Fact]
    public void Check_MedicalType_IsNoted() =>
        Only(Sample.Practice(schemaType: "MedicalBusiness"), "practice").Message.ShouldContain("MedicalBusiness");

    [Fact]
    public void Check_TwoCurrencies_AreNoted()
    {
        var service = new ServiceOffering("massage", "Massage", "Slow, firm work.", [Sample.Hour, new SessionLength(Duration.FromMinutes(30), new Price(60, "CAD"))])
        {
            Cautions = Sample.Service.Cautions,
        };
        Only(Sample.Practice(service), "practice").Message.ShouldStartWith("Prices are in CAD and USD.");
    }

    [Theory]
    [InlineData("South Carolina", AdviceSeverity.Note, "ask your board")]
    [InlineData("Florida", AdviceSeverity.Warning, "Florida Statutes 480.0465")]
    [InlineData("AZ", AdviceSeverity.Warning, "Arizona Revised Statutes 32-4260")]
    [InlineData("louisiana", AdviceSeverity.Warning, "Louisiana Revised Statutes 37:3564")]
    public void Check_NoLicenseNumber_SpeaksOfTheState(string region, AdviceSeverity severity, string message)
    {
        var practice = Sample.Practice(
            practitioner: new Practitioner("robin", "Robin", ["massage"]),
            locations: [new PracticeLocation("base", "Base", new PostalAddress("Town", region, "US"))]);
        var advice = Only(practice, "practitioners/robin");
        advice.Severity.ShouldBe(severity);
        advice.Message.ShouldContain(message);
    }

    [Fact]
    public void Check_NoLicenseNumberAbroad_SaysNothing() =>
        PracticeReview.Check(Sample.Practice(
            practitioner: new Practitioner("robin", "Robin", ["massage"]),
            locations: [new PracticeLocation("base", "Base", new PostalAddress("Apia", "Tuamasaga", "WS"))])).ShouldBeEmpty();

    [Fact]
    public void Check_LicenseStateWithoutNumber_Warns() =>
        Only(Sample.Practice(practitioner: new Practitioner("robin", "Robin", ["massage"]) { LicenseState = "Ohio" }), "practitioners/robin")
            .ShouldBe((AdviceSeverity.Warning, "A licence of Ohio is named without its number."));

    [Theory]
    [InlineData("It cures headaches.", "cures")]
    [InlineData("Robin diagnoses your pain. It is not dear.", "diagnoses")]
    [InlineData("Relief is guaranteed!", "guaranteed")]
    [InlineData("Some things are not easy. This heals them.", "heals")]
    public void Check_PromiseOfCure_Warns(string sentence, string word)
    {
        var advice = Only(Sample.Practice(Sample.Service with { Description = [sentence] }), "services/massage");
        advice.Severity.ShouldBe(AdviceSeverity.Warning);
        advice.Message.ShouldStartWith($"\"{word}\" promises");
    }

    [Theory]
    [InlineData("Massage does not cure an illness.")]
    [InlineData("We don't diagnose; a doctor does.")]
    [InlineData("Can massage cure a headache? Nobody can promise that.")]
    [InlineData("You lie on a treatment table, secure and warm.")]
    public void Check_DenialOfAClaim_SaysNothing(string sentence) =>
        PracticeReview.Check(Sample.Practice(Sample.Service with { Description = [sentence] })).ShouldBeEmpty();

    [Fact]
    public void Check_ClaimInThePracticesDescription_Warns() =>
        Only(Sample.Practice(description: "We work miracles."), "practice").Severity.ShouldBe(AdviceSeverity.Warning);

    [Fact]
    public void Check_HealthServiceWithoutCautions_Warns() =>
        Only(Sample.Practice(Sample.Service with { Cautions = [] }), "services/massage").Message.ShouldContain("add cautions");

    [Fact]
    public void Check_HealthServiceWithoutOwnDisclaimer_IsNoted() =>
        Only(Sample.Practice(disclaimer: null), "services/massage").Severity.ShouldBe(AdviceSeverity.Note);

    [Fact]
    public void Check_PainInAServiceWithoutHealthClaims_Warns() =>
        Only(Sample.Practice(Sample.Service with { MakesHealthClaims = false, Reasons = ["Less pain."] }), "services/massage")
            .Severity.ShouldBe(AdviceSeverity.Warning);

    [Fact]
    public void Check_SomePricesOnly_IsNoted()
    {
        var service = new ServiceOffering("massage", "Massage", "Slow, firm work.", [Sample.Hour, new SessionLength(Duration.FromMinutes(30))])
        {
            Cautions = Sample.Service.Cautions,
        };
        Only(Sample.Practice(service), "services/massage").ShouldBe((AdviceSeverity.Note, "Some lengths have a price and some have none."));
    }

    [Fact]
    public void Check_LengthThatNoOpenTimeHolds_Warns()
    {
        // The longest open time of the sample is 4 hours and 30 minutes.
        var service = new ServiceOffering("massage", "Massage", "Slow, firm work.", [new SessionLength(Duration.FromMinutes(271))])
        {
            Cautions = Sample.Service.Cautions,
        };
        Only(Sample.Practice(service), "services/massage").Message.ShouldContain("271 minutes on end");
    }

    [Fact]
    public void Check_LengthThatOpenTimesJoinedAtMidnightHold_SaysNothing()
    {
        var night = WeeklyHours.Closed.With(IsoDayOfWeek.Sunday, "22:00-24:00").With(IsoDayOfWeek.Monday, "00:00-02:00");
        var service = new ServiceOffering("massage", "Massage", "Slow, firm work.", [new SessionLength(Duration.FromMinutes(240))])
        {
            Cautions = Sample.Service.Cautions,
        };
        PracticeReview.Check(Sample.Practice(service, hours: new PracticeHours(night))).ShouldBeEmpty();
    }

    private static (AdviceSeverity Severity, string Message) Only(Practice practice, string subject)
    {
        var advice = PracticeReview.Check(practice).ShouldHaveSingleItem();
        advice.Subject.ShouldBe(subject);
        return (advice.Severity, advice.Message);
    }
}
