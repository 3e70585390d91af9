using NodaTime;

namespace Wellness.Practices;

public sealed class SessionLengthTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(1440)]
    public void Constructor_MinutesAtTheBounds_AreTaken(int minutes) => new SessionLength(Duration.FromMinutes(minutes)).Minutes.ShouldBe(minutes);

    [Theory]
    [InlineData(0)]
    [InlineData(-60)]
    [InlineData(4)]
    [InlineData(1441)]
    public void Constructor_MinutesBeyondTheBounds_Refuses(int minutes) => Refused(Duration.FromMinutes(minutes));

    [Fact]
    public void Constructor_HalfAMinute_Refuses() => Refused(Duration.FromSeconds(3_630));

    [Theory]
    [InlineData("-0.01", "USD", "amount")]
    [InlineData("1.00001", "USD", "amount")]
    [InlineData("1", "usd", "currency")]
    [InlineData("1", "US", "currency")]
    [InlineData("1", "USDX", "currency")]
    [InlineData("1", "\u00C4BC", "currency")]
    public void Price_MalformedPart_Refuses(string amount, string currency, string parameter) =>
        Should.Throw<ArgumentException>(() => new Price(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency))
            .ParamName.ShouldBe(parameter);

    [Fact]
    public void Price_FourDecimalsOrNone_IsTaken()
    {
        new Price(0, "USD").Amount.ShouldBe(0);
        new Price(1.2345m, "KWD").ToString().ShouldBe("1.2345 KWD");
    }

    private static void Refused(Duration duration) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SessionLength(duration)).ParamName.ShouldBe("duration");
}
