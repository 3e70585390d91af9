using NodaTime;
using Wellness.Scheduling;

namespace Wellness.ICalendar;

public class BusyStretchesTests
{
    [Fact]
    public void Join_TimesThatTouchOrOverlap_AreOne() =>
        BusyStretches.Join([At(12, 13), At(9, 10), At(10, 11), At(9, 10)]).ShouldBe([At(9, 11), At(12, 13)]);

    [Fact]
    public void Join_TimeInsideAnother_DoesNotShortenIt() =>
        BusyStretches.Join([At(9, 17), At(10, 11)]).ShouldBe([At(9, 17)]);

    [Fact]
    public void OfAll_Two_IsWhatBothAreBusyIn() =>
        BusyStretches.OfAll([[At(9, 12), At(14, 16)], [At(10, 15)]]).ShouldBe([At(10, 12), At(14, 15)]);

    [Fact]
    public void OfAll_OneWithNothing_IsNothing() => BusyStretches.OfAll([[At(9, 12)], []]).ShouldBeEmpty();

    [Fact]
    public void OfAll_One_IsTheirOwn() => BusyStretches.OfAll([[At(9, 12)]]).ShouldBe([At(9, 12)]);

    [Fact]
    public void OfAll_Nobody_IsNothing() => BusyStretches.OfAll([]).ShouldBeEmpty();

    private static BusyInterval At(int from, int to) => new(Instant.FromUtc(2026, 12, 7, from, 0), Instant.FromUtc(2026, 12, 7, to, 0));
}
