namespace Wellness.StructuredData;

public class StructuredDataValidatorTests
{
    private const string Sound = """
        "@type":"HealthAndBeautyBusiness","name":"A","url":"https://a.example/","telephone":"1","openingHoursSpecification":{"@type":"OpeningHoursSpecification","opens":"09:00","closes":"17:00"},"address":{"@type":"PostalAddress","addressCountry":"US"}
        """;

    [Fact]
    public void Check_SoundBusiness_FindsNothing() => Find($"{{{Sound}}}").ShouldBeEmpty();

    [Theory]
    [InlineData("serviceArea", "\"X\"", "superseded by 'areaServed'")]
    [InlineData("medicalSpecialty", "\"X\"", "not a property of HealthAndBeautyBusiness")]
    [InlineData("availableService", "\"X\"", "not a property of HealthAndBeautyBusiness")]
    [InlineData("aggregateRating", """{"@type":"AggregateRating","ratingValue":5}""", "rates itself")]
    [InlineData("review", """{"@type":"Review","reviewBody":"Great"}""", "rates itself")]
    [InlineData("sameAs", "\"javascript:alert(1)\"", "not an absolute http or https address")]
    [InlineData("geo", """{"@type":"GeoCoordinates","latitude":91,"longitude":0}""", "from -90 to 90")]
    [InlineData("parentOrganization", """{"@id":"#nowhere"}""", "neither an absolute address nor the id")]
    [InlineData("founder", """{"name":"A"}""", "has no type")]
    [InlineData("employee", """{"@type":"Physician","name":"A","address":"B","url":"https://a.example/","telephone":"1","openingHoursSpecification":{"@id":"https://a.example/#h"}}""", "claims medicine")]
    [InlineData("makesOffer", """{"@type":"Offer","price":1}""", "It is required.")]
    public void Check_FaultPlantedInABusiness_IsTheOneError(string property, string value, string message)
    {
        var finding = Find($$"""{{{Sound.Trim()}},"{{property}}":{{value}}}""").ShouldHaveSingleItem();

        finding.Severity.ShouldBe(StructuredDataSeverity.Error);
        finding.Path.ShouldStartWith($"@graph[0].{property}");
        finding.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("""{"@type":"HealthAndBeautyBusiness"}""", "@graph[0].name", "@graph[0].address")]
    [InlineData("""{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"A"}]}""", "@graph[0].itemListElement")]
    [InlineData("""{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"A"},{"@type":"ListItem","position":1}]}""",
        "@graph[0].itemListElement[0].item", "@graph[0].itemListElement[1].position", "@graph[0].itemListElement[1].name")]
    [InlineData("""{"@type":"FAQPage"}""", "@graph[0].mainEntity")]
    [InlineData("""{"@type":"FAQPage","mainEntity":{"@type":"Question","name":"A","acceptedAnswer":{"@type":"Answer"}}}""", "@graph[0].mainEntity.acceptedAnswer.text")]
    [InlineData("""{"@type":"OpeningHoursSpecification","opens":"9am"}""", "@graph[0].opens", "@graph[0].closes")]
    [InlineData("""{"@type":"OpeningHoursSpecification","opens":"09:00","closes":"17:00","validFrom":"2026-12-02","validThrough":"2026-12-01"}""", "@graph[0].validThrough")]
    [InlineData("""{"@type":"WebPage","dateModified":"23.11.2026"}""", "@graph[0].dateModified")]
    [InlineData("""{"@type":"MedicalTherapy","name":"A"}""", "@graph[0].@type")]
    public void Check_NodeThatBreaksRules_HasAnErrorAtEachPath(string node, params string[] paths) =>
        Find(node).Where(finding => finding.Severity == StructuredDataSeverity.Error).Select(finding => finding.Path).ShouldBe(paths);

    [Fact]
    public void Check_MedicalTypeThatIsAllowed_IsNoError() =>
        StructuredDataValidator.Check($$"""{"@context":"https://schema.org","@graph":[{{{Sound.Replace("HealthAndBeautyBusiness", "MedicalClinic").Trim()}},"medicalSpecialty":"X"}]}""", allowMedicalTypes: true)
            .ShouldBeEmpty();

    [Fact]
    public void Check_NodeThatStandsTwice_IsAnError() =>
        StructuredDataValidator.Check("""{"@context":"https://schema.org","@graph":[{"@type":"Thing","@id":"https://a.example/#a","name":"A"},{"@type":"Thing","@id":"https://a.example/#a","name":"A"}]}""")
            .ShouldHaveSingleItem().ShouldBe(new StructuredDataFinding(StructuredDataSeverity.Error, "@graph[1]", "The node 'https://a.example/#a' stands twice."));

    [Fact]
    public void Check_RelativeIdThatIsDefinedHere_IsOnlyWarnedOf() =>
        Find("""{"@type":"Thing","@id":"#a","subjectOf":{"@id":"#a"}}""").ShouldHaveSingleItem().Severity.ShouldBe(StructuredDataSeverity.Warning);

    [Fact]
    public void Check_UnknownType_SaysThatItIsNotChecked() =>
        Find("""{"@type":"Spaceship","thrust":1}""").ShouldHaveSingleItem().Severity.ShouldBe(StructuredDataSeverity.Warning);

    [Fact]
    public void Check_BusinessThatSaysLittle_IsWarnedWhatGoogleRecommends() =>
        Find("""{"@type":"DaySpa","name":"A","address":{"@type":"PostalAddress"}}""").Select(finding => (finding.Severity, finding.Path)).ShouldBe([
            (StructuredDataSeverity.Warning, "@graph[0].address.addressCountry"),
            (StructuredDataSeverity.Warning, "@graph[0].url"),
            (StructuredDataSeverity.Warning, "@graph[0].telephone"),
            (StructuredDataSeverity.Warning, "@graph[0].openingHoursSpecification"),
        ]);

    [Fact]
    public void Check_MoreThanTwentyAreas_IsWarnedOf()
    {
        var areas = string.Join(',', Enumerable.Repeat("\"A\"", 21));

        Find($$"""{{{Sound.Trim()}},"areaServed":[{{areas}}]}""").ShouldHaveSingleItem().Path.ShouldBe("@graph[0].areaServed");
    }

    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("""{"@type":"Thing","name":"A"}""", "@context")]
    [InlineData("""{"@context":"https://elsewhere.example","@graph":[]}""", "@context")]
    public void Check_DocumentThatIsNone_IsAnErrorAndNoException(string json, string path) =>
        StructuredDataValidator.Check(json).ShouldHaveSingleItem().Path.ShouldBe(path);

    private static IReadOnlyList<StructuredDataFinding> Find(string node) =>
        StructuredDataValidator.Check($$"""{"@context":"https://schema.org","@graph":[{{node}}]}""");
}
