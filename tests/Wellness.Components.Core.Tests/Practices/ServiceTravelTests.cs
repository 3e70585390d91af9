using NodaTime;

namespace Wellness.Practices;

public sealed class ServiceTravelTests
{
    private static readonly Duration Half = Duration.FromMinutes(30);
    private static readonly Duration Hour = Duration.FromMinutes(60);
    private static readonly ServiceTravel Ways = new(Hour, [new TravelTime("town", "lake", Half)]) { Base = "town" };

    [Theory]
    [InlineData("town", "lake", 30)]
    [InlineData("lake", "town", 30)]
    [InlineData("lake", "lake", 0)]
    [InlineData("lake", "farm", 60)]
    [InlineData(null, "lake", 30)]
    [InlineData("lake", null, 30)]
    [InlineData(null, "town", 0)]
    [InlineData(null, null, 0)]
    public void Between_TwoAreas_IsTheSameInBothDirections(string? from, string? to, int minutes) =>
        Ways.Between(from, to).ShouldBe(Duration.FromMinutes(minutes));

    [Fact]
    public void Between_BaseThatIsNowhere_IsTheDefaultAwayFromEveryArea()
    {
        var nowhere = Ways with { Base = null };
        nowhere.Between(null, "town").ShouldBe(Hour);
        nowhere.Between("lake", null).ShouldBe(Hour);
        nowhere.Between(null, null).ShouldBe(Duration.Zero);
    }

    [Fact]
    public void Longest_OfAllWays_MayBeTheDefaultOrNot()
    {
        Ways.Longest.ShouldBe(Hour);
        new ServiceTravel(Duration.Zero, [new TravelTime("town", "lake", Half)]).Longest.ShouldBe(Half);
    }

    [Fact]
    public void Constructor_PairTwiceInEitherDirection_Refuses() =>
        Should.Throw<ArgumentException>(() => new ServiceTravel(Hour, [new TravelTime("town", "lake", Half), new TravelTime("lake", "town", Hour)]))
            .Message.ShouldContain("'lake' and 'town'");

    [Fact]
    public void Constructor_DefaultOutOfBounds_Refuses()
    {
        Should.Throw<ArgumentException>(() => new ServiceTravel(Duration.FromMinutes(481))).ParamName.ShouldBe("standard");
        Should.Throw<ArgumentException>(() => new ServiceTravel(Duration.FromSeconds(90))).ParamName.ShouldBe("standard");
        Should.Throw<ArgumentException>(() => new ServiceTravel(-Half)).ParamName.ShouldBe("standard");
    }

    [Fact]
    public void Base_ThatIsNoSlug_Refuses() => Should.Throw<ArgumentException>(() => Ways with { Base = "The town" });

    [Fact]
    public void Equals_SameTableInAnotherOrder_IsEqual()
    {
        var one = new ServiceTravel(Hour, [new TravelTime("town", "lake", Half), new TravelTime("farm", "lake", Half)]);
        var other = new ServiceTravel(Hour, [new TravelTime("lake", "farm", Half), new TravelTime("lake", "town", Half)]);
        other.ShouldBe(one);
        other.GetHashCode().ShouldBe(one.GetHashCode());
        (other with { CountsWayFromBase = true }).ShouldNotBe(one);
        Ways.ShouldNotBe(one);
    }

    [Theory]
    [InlineData("town", "town", 30, "to")]
    [InlineData("Town", "lake", 30, "from")]
    [InlineData("town", "the lake", 30, "to")]
    [InlineData("town", "lake", -1, "duration")]
    [InlineData("town", "lake", 481, "duration")]
    public void TravelTime_WhatIsInvalid_NamesIt(string from, string to, int minutes, string parameter) =>
        Should.Throw<ArgumentException>(() => new TravelTime(from, to, Duration.FromMinutes(minutes))).ParamName.ShouldBe(parameter);

    [Fact]
    public void TravelTime_HalfAMinute_Refuses() =>
        Should.Throw<ArgumentException>(() => new TravelTime("town", "lake", Duration.FromSeconds(90))).ParamName.ShouldBe("duration");

    [Fact]
    public void TravelTime_ZeroAndTheLongest_AreTaken()
    {
        new TravelTime("town", "lake", Duration.Zero).Duration.ShouldBe(Duration.Zero);
        new TravelTime("town", "lake", TravelTime.Longest).Duration.ShouldBe(Duration.FromHours(8));
    }
}
