using NodaTime;

namespace Wellness.Bookings;

public class BookingOptionsTests
{
    [Fact]
    public void Constructor_Defaults_AreThoseOfTheDocs()
    {
        var options = new BookingOptions();

        options.HoldDuration.ShouldBe(Duration.FromMinutes(10));
        options.HoldsPerVisitor.ShouldBe(3);
        options.Alternatives.ShouldBe(4);
    }

    [Fact]
    public void Setters_OutsideTheirBounds_Throw()
    {
        var options = new BookingOptions();

        Should.Throw<ArgumentOutOfRangeException>(() => options.HoldDuration = Duration.FromSeconds(59));
        Should.Throw<ArgumentOutOfRangeException>(() => options.HoldDuration = Duration.FromMinutes(61));
        Should.Throw<ArgumentOutOfRangeException>(() => options.HoldsPerVisitor = 0);
        Should.Throw<ArgumentOutOfRangeException>(() => options.Alternatives = 21);
    }
}
