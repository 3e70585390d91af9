using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

public class SlotFinderAlignmentTests
{
    private static readonly Ask Odd = new()
    {
        Hours = new PracticeHours(Ask.Daily("09:10-12:00")),
        Policy = Ask.Hourly with { Step = Duration.FromMinutes(30) },
        From = new LocalDate(2026, 5, 4),
    };

    private static readonly Ask Packed = Odd with { Policy = Odd.Policy with { Alignment = StartAlignment.Packed } };

    [Fact]
    public void Find_OpeningTime_StepsCountFromTheOpening() =>
        Odd.Found().ShouldBe(["04T09:10", "04T09:40", "04T10:10", "04T10:40"]);

    [Fact]
    public void Find_Clock_StepsCountFromMidnight() => (Odd with { Policy = Odd.Policy with { Alignment = StartAlignment.Clock } })
        .Found().ShouldBe(["04T09:30", "04T10:00", "04T10:30", "04T11:00"]);

    [Fact]
    public void Find_ClockWithAStepThatDoesNotDivideTheDay_StartsAnewAtMidnight() => new Ask
    {
        Hours = new PracticeHours(Ask.Daily("00:00-24:00")),
        Policy = Ask.Hourly with { Step = Duration.FromMinutes(7 * 60), Alignment = StartAlignment.Clock },
        From = new LocalDate(2026, 5, 4),
        To = new LocalDate(2026, 5, 5),
    }.Found().ShouldBe(["04T00:00", "04T07:00", "04T14:00", "04T21:00", "05T00:00", "05T07:00", "05T14:00", "05T21:00"]);

    [Fact]
    public void Find_Packed_AlsoEndsExactlyAtClosing() =>
        Packed.Found().ShouldBe(["04T09:10", "04T09:40", "04T10:10", "04T10:40", "04T11:00"]);

    [Fact]
    public void Find_PackedAroundABusyTime_EndsAtItAndStepsAnewAfterIt() => (Packed.With("10:25", "10:45") with { Minutes = 30, Before = 5, After = 10 })
        .Found().ShouldBe(["04T09:10", "04T09:40", "04T09:45", "04T10:50", "04T11:20", "04T11:30"]);

    [Fact]
    public void Find_PackedWithBuffersWithinHours_TheBufferEndsAtClosing() =>
        (Packed with { Minutes = 120, Before = 10, After = 15, Policy = Packed.Policy with { BuffersWithinHours = true } })
            .Found().ShouldBe(["04T09:40", "04T09:45"]);

    [Fact]
    public void Find_PackedBusyTimeEndsAtOpening_StepsCountFromTheBufferAfterIt() =>
        (Packed.With("08:00", "09:10") with { Before = 10 }).Found().ShouldBe(["04T09:20", "04T09:50", "04T10:20", "04T10:50", "04T11:00"]);

    [Fact]
    public void Find_PackedBusyTimeStartsAtClosing_IsNoReasonToEndAtIt() =>
        (Packed.With("12:00", "13:00") with { After = 15 }).Found().ShouldBe(["04T09:10", "04T09:40", "04T10:10", "04T10:40"]);

    [Fact]
    public void Find_PackedBusyTimeToTheNanosecond_FollowsItExactly()
    {
        var end = Odd.At("10:59").PlusNanoseconds(1);
        (Packed with { Busy = [new BusyInterval(Odd.At("09:00"), end)] }).Starts().ShouldBe([end, Odd.At("11:00")]);
    }
}
