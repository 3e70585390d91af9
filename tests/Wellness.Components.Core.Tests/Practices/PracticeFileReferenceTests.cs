namespace Wellness.Practices;

/// <summary>What a file says of rooms, ways, classes and new clients must fit together; each mismatch is a fault with its place.</summary>
public sealed class PracticeFileReferenceTests
{
    private const string Areas = "\"serviceAreas\": [" +
        "{ \"slug\": \"easley\", \"name\": \"Easley\", \"kind\": \"city\", \"region\": \"South Carolina\", \"country\": \"US\" }, " +
        "{ \"slug\": \"lake-keowee\", \"name\": \"Lake Keowee\", \"kind\": \"bodyOfWater\", \"region\": \"South Carolina\", \"country\": \"US\" }], ";

    [Theory]
    [InlineData("\"base\": \"easly\"", "$.travel.base", "Name a service area or a location of this file. Did you mean \"easley\"?")]
    [InlineData("\"base\": \"greenville\"", "$.travel.base", "Name a service area or a location of this file: \"easley\", \"lake-keowee\".")]
    [InlineData("\"between\": [{ \"from\": \"easley\", \"to\": \"lake-keowe\", \"minutes\": 30 }]", "$.travel.between[0].to",
        "Name a service area, or the base, of this file. Did you mean \"lake-keowee\"?")]
    [InlineData("\"between\": [{ \"from\": \"Easley\", \"to\": \"lake-keowee\", \"minutes\": 30 }]", "$.travel.between[0].from", "Write a slug")]
    [InlineData("\"between\": [{ \"from\": \"easley\", \"to\": \"easley\", \"minutes\": 5 }]", "$.travel.between[0].to", "Name two different ends")]
    [InlineData("\"between\": [{ \"from\": \"easley\", \"to\": \"lake-keowee\", \"minutes\": 5 }, { \"from\": \"lake-keowee\", \"to\": \"easley\", \"minutes\": 6 }]",
        "$.travel.between[1]", "Write this way once; line 5 has it already")]
    [InlineData("\"between\": [{ \"from\": \"easley\", \"to\": \"lake-keowee\", \"minutes\": 481 }]", "$.travel.between[0].minutes", "Write a whole number from 0 to 480")]
    public void Parse_MistakeInTheWays_IsTheOnlyFault(string travel, string path, string rule) =>
        OnlyFault(WithTravel(travel)).ShouldSatisfyAllConditions(
            fault => fault.Path.ShouldBe(path), fault => fault.Rule.ShouldStartWith(rule), fault => fault.Line.ShouldBe(5));

    [Fact]
    public void Parse_BaseThatIsALocation_MayEndAWay()
    {
        var travel = PracticeFile.Parse(WithTravel(
            "\"base\": \"studio\", \"between\": [{ \"from\": \"studio\", \"to\": \"easley\", \"minutes\": 20 }] }, " +
            "\"locations\": [{ \"slug\": \"studio\", \"name\": \"Studio\", \"address\": { \"locality\": \"Greenville\", \"region\": \"South Carolina\", \"country\": \"US\" } }], " +
            "\"slotPolicy\": { \"windowDays\": 60")).Travel;
        travel!.Between(null, "easley").ShouldBe(NodaTime.Duration.FromMinutes(20));
    }

    [Fact]
    public void Parse_PoolThatIsNotThere_NamesTheNearest() =>
        OnlyFault(InService("\"resources\": [\"rom\"]", "\"resourcePools\": [{ \"slug\": \"room\", \"name\": \"Room\", \"members\": [\"lake-room\"] }], "))
            .ToString().ShouldBe("line 16, $.services[0].resources[0] is \"rom\": Name a resource pool of this file. Did you mean \"room\"?");

    [Fact]
    public void Parse_PoolWhereTheFileHasNone_SaysSo() =>
        OnlyFault(InService("\"resources\": [\"room\"]")).Rule.ShouldBe("Name a resource pool of this file; it has none yet.");

    [Fact]
    public void Parse_ThingInTwoPools_NamesTheSecond()
    {
        var pools = "\"resourcePools\": [{ \"slug\": \"room\", \"name\": \"Room\", \"members\": [\"one\"] }, { \"slug\": \"table\", \"name\": \"Table\", \"members\": [\"two\", \"one\"] }], ";
        OnlyFault(InService("\"capacity\": 1", pools)).ToString()
            .ShouldBe("line 5, $.resourcePools[1].members[1] is \"one\": Choose another: the entry on line 5 has the same.");
    }

    [Theory]
    [InlineData("\"newClients\": { \"lengths\": [45] }", "$.services[0].newClients.lengths[0]", "Write minutes that the service is offered in: 60.")]
    [InlineData("\"newClients\": { \"lengths\": [60, 60.0] }", "$.services[0].newClients.lengths[1]", "Write this once")]
    [InlineData("\"newClients\": { \"lengths\": [] }", "$.services[0].newClients.lengths", "Write at least 1 here.")]
    [InlineData("\"newClients\": { \"lengths\": [4] }", "$.services[0].newClients.lengths[0]", "Write a whole number from 5 to 1,440")]
    [InlineData("\"capacity\": 0", "$.services[0].capacity", "Write a whole number from 1 to 1,000")]
    [InlineData("\"validFrom\": \"2026-05-02\", \"validThrough\": \"2026-05-01\"", "$.services[0].validThrough", "Write a date that is not before the service's first, 2026-05-02.")]
    [InlineData("\"validFrom\": \"2026-02-30\"", "$.services[0].validFrom", "Write a date that the calendar has.")]
    [InlineData("\"hours\": { \"weekly\": { \"friday\": [\"9-10\"] } }", "$.services[0].hours.weekly.friday[0]", "Write two times")]
    public void Parse_MistakeInAService_IsTheOnlyFault(string property, string path, string rule) =>
        OnlyFault(InService(property)).ShouldSatisfyAllConditions(
            fault => fault.Path.ShouldBe(path), fault => fault.Rule.ShouldStartWith(rule), fault => fault.Line.ShouldBe(16));

    [Fact]
    public void Parse_LengthWithAFault_IsNotBlamedOnNewClients() =>
        OnlyFault(InService("\"newClients\": { \"lengths\": [60] }").Replace("\"minutes\": 60", "\"minutes\": 6000", StringComparison.Ordinal))
            .Path.ShouldBe("$.services[0].lengths[0].minutes");

    private static string WithTravel(string travel) => PracticeFileTests.Changed(
        "\"currency\": \"USD\",", $"\"currency\": \"USD\", {Areas}\"travel\": {{ \"defaultMinutes\": 45, {travel} }},");

    private static string InService(string property, string top = "") => PracticeFileTests.Changed(
        "\"lengths\": [", $"{property}, \"lengths\": [").Replace("\"currency\": \"USD\",", $"\"currency\": \"USD\", {top}", StringComparison.Ordinal);

    private static PracticeFault OnlyFault(string text) =>
        Should.Throw<PracticeFileException>(() => PracticeFile.Parse(text)).Faults.ShouldHaveSingleItem();
}
