using NodaTime;

namespace Wellness.Practices;

public sealed class ServiceOfferingTests
{
    private static readonly SessionLength Half = new(Duration.FromMinutes(30));

    [Fact]
    public void Constructor_NoLengths_Refuses() => Refused("lengths", () => Build([]));

    [Fact]
    public void Constructor_NullAmongLengths_Refuses() => Refused("lengths", () => Build([null!]));

    [Fact]
    public void Constructor_SameDurationTwice_Refuses() => Refused("lengths", () => Build([Half, new SessionLength(Half.Duration, new Price(1, "USD"))]));

    [Theory]
    [InlineData("Massage")]
    [InlineData("deep--tissue")]
    [InlineData("-deep")]
    [InlineData("deep-")]
    [InlineData("deep tissue")]
    [InlineData("m\u00E9nage")]
    [InlineData("deep\n")]
    [InlineData("")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Constructor_TextThatIsNoSlug_Refuses(string slug) => Refused("slug", () => new ServiceOffering(slug, "A", "B", [Half]));

    [Fact]
    public void Constructor_SlugOfEightyCharacters_IsTaken() =>
        new ServiceOffering(new string('a', 80), "A", "B", [Half]).Slug.Length.ShouldBe(80);

    [Fact]
    public void Lengths_InAnyOrder_AreShortestFirst() => Build([Sample.Hour, Half]).Lengths.ShouldBe([Half, Sample.Hour]);

    [Fact]
    public void Length_OfferedOrNot_IsFoundOrNull()
    {
        Build([Half]).Length(Duration.FromMinutes(30)).ShouldBe(Half);
        Build([Half]).Length(Duration.FromMinutes(31)).ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(480, true)]
    [InlineData(481, false)]
    public void Buffers_AtAndBeyondTheirBounds_AreTakenOrRefused(int minutes, bool taken)
    {
        var buffer = Duration.FromMinutes(minutes);
        Taken(() => Sample.Service with { BufferBefore = buffer }).ShouldBe(taken);
        Taken(() => Sample.Service with { BufferAfter = buffer }).ShouldBe(taken);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void Capacity_Clients_IsBounded(int clients, bool taken) => Taken(() => Sample.Service with { Capacity = clients }).ShouldBe(taken);

    [Fact]
    public void Resources_PoolTwice_Refuses() => Taken(() => Sample.Service with { Resources = ["room", "room"] }).ShouldBeFalse();

    [Fact]
    public void Lists_WithRepetitionsOrEmptyTexts_Refuse()
    {
        var technique = new Technique("a", "A", "B", "C");
        var benefit = new Benefit("A", "B");
        var question = new Faq("a", "A?", "B");
        Taken(() => Sample.Service with { Techniques = [technique, technique] }).ShouldBeFalse();
        Taken(() => Sample.Service with { Benefits = [benefit, benefit] }).ShouldBeFalse();
        Taken(() => Sample.Service with { Questions = [question, question] }).ShouldBeFalse();
        Taken(() => Sample.Service with { Description = [""] }).ShouldBeFalse();
        Taken(() => Sample.Service with { Cautions = [null!] }).ShouldBeFalse();
        Taken(() => Sample.Service with { Expectations = null! }).ShouldBeFalse();
        Taken(() => Sample.Service with { Reasons = ["A\u0000"] }).ShouldBeFalse();
    }

    private static ServiceOffering Build(IEnumerable<SessionLength> lengths) => new("massage", "Massage", "Slow.", lengths);

    private static void Refused(string parameter, Func<object> build) => Should.Throw<ArgumentException>(build).ParamName.ShouldBe(parameter);

    private static bool Taken(Func<object> build)
    {
        try
        {
            return build() is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
