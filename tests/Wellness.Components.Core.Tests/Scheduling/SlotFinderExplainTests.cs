using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

public class SlotFinderExplainTests
{
    private static readonly Ask Monday = new()
    {
        Hours = new PracticeHours(Ask.Daily("09:00-12:00")),
        Policy = Ask.Hourly with { Step = Duration.FromMinutes(30) },
        From = new LocalDate(2026, 5, 4),
        Now = Ask.Utc("2026-05-01T13:30:00Z"),
    };

    [Fact]
    public void Explain_BookableStart_IsNull() => Monday.Why(Monday.At("11:00")).ShouldBeNull();

    [Fact]
    public void Explain_StartOnAnotherDateThanTheQuery_IsJudgedAllTheSame() =>
        Monday.Why(Monday.Local("2026-05-20T11:00")).ShouldBeNull();

    [Fact]
    public void Explain_ClosedTime_NamesNoRange() =>
        Monday.Why(Monday.At("12:00")).ShouldBe(new SlotRefusal.OutsideHours(null));

    [Fact]
    public void Explain_SessionEndsAfterClosing_NamesTheRange() => Monday.Why(Monday.At("11:30"))
        .ShouldBe(new SlotRefusal.OutsideHours(new OpenRange(Monday.At("09:00"), Monday.At("12:00"))));

    [Fact]
    public void Explain_OverlapsTwoBusyTimes_NamesTheEarlier() => Monday.With("10:45", "11:15").With("10:30", "11:00")
        .Why(Monday.At("10:00")).ShouldBe(new SlotRefusal.Busy(new BusyInterval(Monday.At("10:30"), Monday.At("11:00"))));

    [Fact]
    public void Explain_OnlyTheBufferIsBusy_NamesIt() => (Monday.With("11:00", "11:15") with { After = 5 })
        .Why(Monday.At("10:00")).ShouldBe(new SlotRefusal.Busy(new BusyInterval(Monday.At("11:00"), Monday.At("11:15"))));

    [Fact]
    public void Explain_OffTheGrid_NamesTheFreeCandidatesAround() => Monday.With("09:00", "09:40")
        .Why(Monday.At("10:10")).ShouldBe(new SlotRefusal.OffGrid(Monday.At("10:00"), Monday.At("10:30")));

    [Fact]
    public void Explain_OffTheGridWithNothingBefore_NamesOnlyTheNext() => Monday.With("09:00", "09:40")
        .Why(Monday.At("09:40")).ShouldBe(new SlotRefusal.OffGrid(null, Monday.At("10:00")));

    [Fact]
    public void Explain_WithinTheNotice_NamesTheEarliestInstant() =>
        (Monday with { Policy = Monday.Policy with { MinimumNotice = Duration.FromDays(3) } })
            .Why(Monday.At("09:00")).ShouldBe(new SlotRefusal.TooSoon(Ask.Utc("2026-05-04T13:30:00Z")));

    [Fact]
    public void Explain_PastTheWindow_NamesTheLastDate() => (Monday with { Policy = Monday.Policy with { WindowDays = 2 } })
        .Why(Monday.At("09:00")).ShouldBe(new SlotRefusal.BeyondWindow(new LocalDate(2026, 5, 3)));

    [Fact]
    public void Explain_DayFull_NamesTheCap() =>
        (Monday with { Policy = Monday.Policy with { DailyCap = 1 }, Sessions = [Monday.At("07:00")] })
            .Why(Monday.At("09:00")).ShouldBe(new SlotRefusal.DailyCapReached(1));

    [Fact]
    public void Explain_WeekFull_NamesTheCap() =>
        (Monday with { Policy = Monday.Policy with { WeeklyCap = 1 }, Sessions = [Monday.Local("2026-05-10T07:00")] })
            .Why(Monday.At("09:00")).ShouldBe(new SlotRefusal.WeeklyCapReached(1));

    [Fact]
    public void Explain_OpenWithoutEnd_NamesARangeOfAWeekEitherWay()
    {
        var always = Monday with { Hours = new PracticeHours(Ask.Daily("00:00-24:00")), Before = 60, Policy = Monday.Policy with { BuffersWithinHours = true } };
        (always with { Hours = new PracticeHours(always.Hours.Weekly, special: [new SpecialHours(new LocalDate(2026, 5, 3), [])]) })
            .Why(Monday.At("00:30"))
            .ShouldBe(new SlotRefusal.OutsideHours(new OpenRange(Monday.At("00:00"), Monday.Local("2026-05-12T00:00"))));
    }

    [Theory]
    [InlineData("1969-12-31T12:00:00Z")]
    [InlineData("2201-01-02T12:00:00Z")]
    [InlineData("-9998-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void Explain_YearsThatNoScheduleKnows_AreClosed(string start) =>
        Monday.Why(Ask.Utc(start)).ShouldBe(new SlotRefusal.OutsideHours(null));
}
