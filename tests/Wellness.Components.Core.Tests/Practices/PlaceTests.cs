namespace Wellness.Practices;

/// <summary>The guards of addresses, locations, areas, points and of people and texts.</summary>
public sealed class PlaceTests
{
    private static readonly PostalAddress Address = new("Greenville", "South Carolina", "US");

    [Theory]
    [InlineData("", "South Carolina", "US", "locality")]
    [InlineData("Greenville", " ", "US", "region")]
    [InlineData("Greenville", "South Carolina", "us", "country")]
    [InlineData("Greenville", "South Carolina", "USA", "country")]
    public void Address_MalformedPart_Refuses(string locality, string region, string country, string parameter) =>
        Refused(parameter, () => new PostalAddress(locality, region, country));

    [Fact]
    public void Address_EmptyStreet_Refuses() => Should.Throw<ArgumentException>(() => Address with { Street = "" });

    [Fact]
    public void Location_Default_IsNotVisited() => new PracticeLocation("base", "Base", Address).ClientsVisit.ShouldBeFalse();

    [Fact]
    public void Location_MalformedPart_Refuses()
    {
        Refused("slug", () => new PracticeLocation("The Base", "Base", Address));
        Refused("name", () => new PracticeLocation("base", "", Address));
        Refused("address", () => new PracticeLocation("base", "Base", null!));
    }

    [Fact]
    public void Area_MalformedPart_Refuses()
    {
        Refused("slug", () => new ServiceArea("Lake Keowee", "Lake Keowee", ServiceAreaKind.BodyOfWater, "South Carolina", "US"));
        Refused("name", () => new ServiceArea("lake", "", ServiceAreaKind.BodyOfWater, "South Carolina", "US"));
        Refused("kind", () => new ServiceArea("lake", "Lake", (ServiceAreaKind)5, "South Carolina", "US"));
        Refused("region", () => new ServiceArea("lake", "Lake", ServiceAreaKind.BodyOfWater, "", "US"));
        Refused("country", () => new ServiceArea("lake", "Lake", ServiceAreaKind.BodyOfWater, "South Carolina", "1A"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500_001)]
    public void Area_RadiusBeyondItsBounds_Refuses(int metres) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ServiceArea("a", "A", ServiceAreaKind.GeoCircle, "B", "US") { RadiusMetres = metres });

    [Theory]
    [InlineData(-90, -180)]
    [InlineData(90, 180)]
    public void Geo_AtItsBounds_IsTaken(double latitude, double longitude) =>
        new GeoCoordinates(latitude, longitude).Latitude.ShouldBe(latitude);

    [Theory]
    [InlineData(90.1, 0, "latitude")]
    [InlineData(-90.1, 0, "latitude")]
    [InlineData(double.NaN, 0, "latitude")]
    [InlineData(0, 180.1, "longitude")]
    [InlineData(0, -180.1, "longitude")]
    [InlineData(0, double.NaN, "longitude")]
    public void Geo_BeyondItsBounds_Refuses(double latitude, double longitude, string parameter) =>
        Refused(parameter, () => new GeoCoordinates(latitude, longitude));

    [Fact]
    public void Practitioner_MalformedPart_Refuses()
    {
        Refused("slug", () => new Practitioner("Robin", "Robin", ["massage"]));
        Refused("name", () => new Practitioner("robin", "", ["massage"]));
        Refused("services", () => new Practitioner("robin", "Robin", []));
        Refused("services", () => new Practitioner("robin", "Robin", null!));
        Refused("services", () => new Practitioner("robin", "Robin", ["Massage"]));
        Refused("services", () => new Practitioner("robin", "Robin", ["massage", "massage"]));
        Should.Throw<ArgumentException>(() => Sample.Robin with { Credentials = [" "] });
    }

    [Fact]
    public void Texts_EmptyPart_Refuse()
    {
        Refused("slug", () => new Technique("", "A", "B", "C"));
        Refused("name", () => new Technique("a", "", "B", "C"));
        Refused("description", () => new Technique("a", "A", "", "C"));
        Refused("purpose", () => new Technique("a", "A", "B", ""));
        Refused("name", () => new Benefit("", "B"));
        Refused("description", () => new Benefit("A", ""));
        Refused("slug", () => new Faq("A", "A?", "B"));
        Refused("question", () => new Faq("a", "", "B"));
        Refused("answer", () => new Faq("a", "A?", ""));
    }

    [Fact]
    public void Texts_LineBreaksAndTabs_AreKept() => new Faq("a", "A?", "One.\r\n\r\n\tTwo.\n").Answer.ShouldBe("One.\r\n\r\n\tTwo.");

    private static void Refused(string parameter, Func<object> build) => Should.Throw<ArgumentException>(build).ParamName.ShouldBe(parameter);
}
