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
        options.ReminderBefore.ShouldBe(Duration.FromHours(24));
    }

    [Fact]
    public void Setters_OutsideTheirBounds_Throw()
    {
        var options = new BookingOptions();

        Should.Throw<ArgumentOutOfRangeException>(() => options.HoldDuration = Duration.FromSeconds(59));
        Should.Throw<ArgumentOutOfRangeException>(() => options.HoldDuration = Duration.FromMinutes(61));
        Should.Throw<ArgumentOutOfRangeException>(() => options.HoldsPerVisitor = 0);
        Should.Throw<ArgumentOutOfRangeException>(() => options.Alternatives = 21);
        Should.Throw<ArgumentOutOfRangeException>(() => options.ReminderBefore = Duration.FromMinutes(59));
        Should.Throw<ArgumentOutOfRangeException>(() => options.ReminderBefore = Duration.FromHours(721));
    }

    [Fact]
    public void RemindAt_ADayAhead_IsADayBeforeAndElseNever()
    {
        var now = Instant.FromUtc(2026, 3, 2, 12, 0);
        var options = new BookingOptions();

        options.RemindAt(now + Duration.FromHours(25), now).ShouldBe(now + Duration.FromHours(1));
        options.RemindAt(now + Duration.FromHours(24), now).ShouldBeNull();
        options.ReminderBefore = null;
        options.RemindAt(now + Duration.FromDays(9), now).ShouldBeNull();
    }
}
