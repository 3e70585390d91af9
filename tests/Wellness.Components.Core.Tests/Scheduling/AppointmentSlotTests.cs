using NodaTime;

namespace Wellness.Scheduling;

public class AppointmentSlotTests
{
    private static readonly Instant Start = Ask.Utc("2026-05-04T10:00:00Z");

    [Fact]
    public void End_OneHour_IsAnHourAfterTheStart() =>
        new AppointmentSlot(Start, Duration.FromHours(1), ["heather"]).End.ShouldBe(Ask.Utc("2026-05-04T11:00:00Z"));

    [Fact]
    public void Constructor_NobodyOrNoTime_Throws()
    {
        Should.Throw<ArgumentException>(() => new AppointmentSlot(Start, Duration.FromHours(1), [])).ParamName.ShouldBe("practitioners");
        Should.Throw<ArgumentOutOfRangeException>(() => new AppointmentSlot(Start, Duration.Zero, ["heather"])).ParamName.ShouldBe("duration");
    }
}
