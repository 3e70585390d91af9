using NodaTime;

namespace Wellness.Practices;

public sealed class PracticeTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];
    private static readonly Uri Url = new("https://example.com");

    [Fact]
    public void Constructor_NoServices_Refuses() => Refused("services", () => Build(services: []));

    [Fact]
    public void Constructor_SlugOfTwoServices_Refuses() => Refused("services", () => Build(services: [Sample.Service, Sample.Service]));

    [Fact]
    public void Constructor_SlugOfTwoPractitioners_Refuses() => Refused("practitioners", () => Build(practitioners: [Sample.Robin, Sample.Robin]));

    [Fact]
    public void Constructor_PractitionerOfAnUnknownService_Refuses() =>
        Refused("practitioners", () => Build(practitioners: [new Practitioner("robin", "Robin", ["massage", "reiki"])])).ShouldContain("'reiki'");

    [Fact]
    public void Constructor_ServiceThatNobodyGives_Refuses() =>
        Refused("practitioners", () => Build(practitioners: [])).ShouldContain("Nobody gives the service 'massage'");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Still\u0007Water")]
    public void Constructor_NameThatIsNoText_Refuses(string name) => Refused("name", () => Build(name: name));

    [Theory]
    [InlineData("/relative")]
    [InlineData("mailto:robin@example.com")]
    [InlineData("file:///etc/hosts")]
    public void Constructor_UrlThatIsNoWebAddress_Refuses(string url) =>
        Refused("url", () => new Practice("A", new Uri(url, UriKind.RelativeOrAbsolute), Zone, Sample.Hours, [Sample.Service], [Sample.Robin]));

    [Fact]
    public void Constructor_Nulls_NameTheParameter()
    {
        Refused("timeZone", () => new Practice("A", Url, null!, Sample.Hours, [Sample.Service], [Sample.Robin]));
        Refused("hours", () => new Practice("A", Url, Zone, null!, [Sample.Service], [Sample.Robin]));
        Refused("url", () => new Practice("A", null!, Zone, Sample.Hours, [Sample.Service], [Sample.Robin]));
        Refused("services", () => Build(services: [null!]));
        Refused("practitioners", () => Build(practitioners: [null!]));
    }

    [Fact]
    public void Name_Padded_IsTrimmed() => Build(name: "  Still Water ").Name.ShouldBe("Still Water");

    [Fact]
    public void Initialisers_WhatIsInvalid_Refuse()
    {
        Should.Throw<ArgumentException>(() => Empty(Url, email: ""));
        Should.Throw<ArgumentException>(() => Empty(new Uri("ftp://example.com")));
        Should.Throw<ArgumentException>(() => Sample.Practice(locations: [Sample.Base, Sample.Base]));
    }

    [Fact]
    public void Service_KnownAndUnknownSlug_IsFoundOrNull()
    {
        var practice = Build();
        practice.Service("massage").ShouldBe(Sample.Service);
        practice.Service("reiki").ShouldBeNull();
        practice.Service(null).ShouldBeNull();
        practice.Practitioner("robin").ShouldBe(Sample.Robin);
        practice.Practitioner("").ShouldBeNull();
    }

    [Fact]
    public void PractitionersOf_Service_AreThoseWhoGiveIt()
    {
        var kim = new Practitioner("kim", "Kim", ["reiki"]);
        var reiki = new ServiceOffering("reiki", "Reiki", "Quiet.", [Sample.Hour]);
        Build(services: [Sample.Service, reiki], practitioners: [kim, Sample.Robin]).PractitionersOf(reiki).ShouldBe([kim]);
    }

    [Fact]
    public void Lists_ChangedAfterwards_DoNotChangeThePractice()
    {
        var services = new List<ServiceOffering> { Sample.Service };
        var practice = Build(services: services);
        services.Clear();
        practice.Services.ShouldBe([Sample.Service]);
    }

    [Fact]
    public void Constructor_SlugOfTwoPoolsOrMembers_Refuses()
    {
        var rooms = new ResourcePool("room", "Room", ["garden"]);
        Refused("resourcePools", () => Build(pools: [rooms, rooms]));
        Refused("resourcePools", () => Build(pools: [rooms, new ResourcePool("table", "Table", ["garden"])]));
    }

    [Fact]
    public void Constructor_ServiceOfAnUnknownPool_Refuses() =>
        Refused("services", () => Build(services: [Sample.Service with { Resources = ["room"] }])).ShouldContain("'room'");

    [Fact]
    public void ResourcePool_KnownAndUnknownSlug_IsFoundOrNull()
    {
        var rooms = new ResourcePool("room", "Room", ["garden"]);
        var practice = Build(services: [Sample.Service with { Resources = ["room"] }], pools: [rooms]);
        practice.ResourcePool("room").ShouldBe(rooms);
        practice.ResourcePool("table").ShouldBeNull();
        practice.ResourcePool(null).ShouldBeNull();
    }

    private static Practice Build(
        string name = "Still Water", IEnumerable<ServiceOffering>? services = null, IEnumerable<Practitioner>? practitioners = null,
        IEnumerable<ResourcePool>? pools = null) =>
        new(name, Url, Zone, Sample.Hours, services ?? [Sample.Service], practitioners ?? [Sample.Robin], pools);

    private static Practice Empty(Uri sameAs, string? email = null) =>
        new("A", Url, Zone, Sample.Hours, [Sample.Service], [Sample.Robin]) { SameAs = [sameAs], Email = email };

    private static string Refused(string parameter, Func<object> build)
    {
        var refused = Should.Throw<ArgumentException>(build);
        refused.ParamName.ShouldBe(parameter);
        return refused.Message;
    }
}
