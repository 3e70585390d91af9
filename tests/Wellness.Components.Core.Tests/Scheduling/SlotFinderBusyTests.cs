using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

public class SlotFinderBusyTests
{
    private static readonly Ask Morning = new()
    {
        Hours = new PracticeHours(Ask.Daily("09:00-12:00")),
        Policy = Ask.Hourly with { Step = Duration.FromMinutes(30) },
        From = new LocalDate(2026, 5, 4),
    };

    [Fact]
    public void Find_BusyTime_SessionsMayTouchIt() =>
        Morning.With("10:00", "11:00").Found().ShouldBe(["04T09:00", "04T11:00"]);

    [Fact]
    public void Find_BuffersAroundTheSession_KeepThemselvesFree() =>
        (Morning.With("10:00", "10:30") with { Minutes = 30, Before = 15, After = 15 })
            .Found().ShouldBe(["04T09:00", "04T11:00", "04T11:30"]);

    [Fact]
    public void Find_BusyTimesOutOfOrderAndOverlapping_AreOne() =>
        Morning.With("10:45", "11:00").With("10:00", "10:50").With("10:05", "10:10").Found().ShouldBe(["04T09:00", "04T11:00"]);

    [Fact]
    public void Find_BusyForDays_LeavesNothing() =>
        (Morning with { Busy = [new BusyInterval(Instant.MinValue, Instant.MaxValue)] }).Found().ShouldBeEmpty();

    [Fact]
    public void Find_BusyBeforeOpening_ReachesInByTheBuffer() =>
        (Morning.With("08:00", "08:50") with { Before = 20 }).Found().ShouldBe(["04T09:30", "04T10:00", "04T10:30", "04T11:00"]);
}
