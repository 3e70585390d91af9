using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>A stretching class of an hour with four seats, Monday 4 May 2026; two people come at 10:00.</summary>
public class SlotFinderClassTests
{
    private static readonly Ask Open = new()
    {
        Hours = new PracticeHours(Ask.Daily("09:00-13:00")),
        From = new LocalDate(2026, 5, 4),
        Now = Ask.Utc("2026-05-01T13:30:00Z"),
        Service = "stretching",
        Capacity = 4,
    };

    private static readonly Ask Class = Open.WithSession("10:00", "11:00", service: "stretching", seats: 2);

    [Fact]
    public void Find_ClassThatIsHeld_OffersTheSeatsThatAreLeft() =>
        Class.Free().ShouldBe(["09:00 4 left", "10:00 2 left", "11:00 4 left", "12:00 4 left"]);

    [Fact]
    public void Find_ClassThatIsFull_IsNotOffered()
    {
        var full = Open.WithSession("10:00", "11:00", service: "stretching", seats: 4);
        full.Free().ShouldBe(["09:00 4 left", "11:00 4 left", "12:00 4 left"]);
        full.WhyNot("10:00").ShouldBe(new SlotRefusal.ClassFull(4));
    }

    [Fact]
    public void Find_StartsThatOverlapAClass_AreBusy()
    {
        var halfHourly = Class with { Policy = Ask.Hourly with { Step = Duration.FromMinutes(30) } };
        halfHourly.Free().ShouldBe(["09:00 4 left", "10:00 2 left", "11:00 4 left", "11:30 4 left", "12:00 4 left"]);
        halfHourly.WhyNot("09:30").ShouldBe(new SlotRefusal.Busy(new BusyInterval(Class.At("10:00"), Class.At("11:00"))));
    }

    [Theory]
    [InlineData("yoga", 60, null)]
    [InlineData("stretching", 30, null)]
    [InlineData("stretching", 60, "lake")]
    public void Find_AnotherServiceLengthOrArea_IsNotJoined(string service, int minutes, string? area)
    {
        var other = Class with { Service = service, Minutes = minutes, Area = area };
        other.Free().ShouldNotContain(start => start.StartsWith("10:00"));
        other.WhyNot("10:00").ShouldBeOfType<SlotRefusal.Busy>();
    }

    [Fact]
    public void Find_SessionForOne_JoinsNothing() => (Class with { Capacity = 1 }).Free().ShouldBe(["09:00", "11:00", "12:00"]);

    [Fact]
    public void Find_ClassOffTheGrid_IsJoinedAllTheSame() =>
        Open.WithSession("10:20", "11:20", service: "stretching").Free().ShouldBe(["09:00 4 left", "10:20 3 left", "12:00 4 left"]);

    [Fact]
    public void Find_DayWithItsMostSessions_StillTakesPeopleIntoTheClass()
    {
        var full = Class with { Policy = Ask.Hourly with { DailyCap = 1, DailyMinutesCap = 60 } };
        full.Free().ShouldBe(["10:00 2 left"]);
        full.WhyNot("11:00").ShouldBe(new SlotRefusal.DailyCapReached(1));
    }

    [Fact]
    public void Find_SeatsOfOneClass_CountAsOneSession() =>
        (Class with { Policy = Ask.Hourly with { DailyCap = 2 } }).Free().Length.ShouldBe(4);

    [Fact]
    public void Find_RoomIsTakenByTheClassItself_SeatsAreStillOffered() =>
        Class.WithPool("studio", ["10:00-11:00"]).Free().ShouldBe(["09:00 4 left", "10:00 2 left", "11:00 4 left", "12:00 4 left"]);

    [Fact]
    public void Find_ClassUnderABlockedTime_IsNotOffered()
    {
        var blocked = Class.With("10:30", "10:45");
        blocked.Free().ShouldBe(["09:00 4 left", "11:00 4 left", "12:00 4 left"]);
        blocked.WhyNot("10:00").ShouldBe(new SlotRefusal.Busy(new BusyInterval(Class.At("10:30"), Class.At("10:45"))));
    }

    [Fact]
    public void Find_AnotherSessionInTheBuffersOfTheClass_KeepsPeopleOut()
    {
        var tight = Class.WithSession("11:00", "12:00") with { After = 15 };
        tight.WhyNot("10:00").ShouldBe(new SlotRefusal.Busy(new BusyInterval(Class.At("11:00"), Class.At("12:00"))));
    }

    [Fact]
    public void Explain_ClassOutsideHoursWithinNoticeOrPastTheDates_IsRefusedLikeAnySession()
    {
        (Class with { Hours = new PracticeHours(Ask.Daily("09:00-10:30")) }).WhyNot("10:00").ShouldBeOfType<SlotRefusal.OutsideHours>();
        (Class with { Policy = Ask.Hourly with { MinimumNotice = Duration.FromDays(4) } }).WhyNot("10:00").ShouldBeOfType<SlotRefusal.TooSoon>();
        (Class with { Policy = Ask.Hourly with { WindowDays = 1 } }).WhyNot("10:00").ShouldBeOfType<SlotRefusal.BeyondWindow>();
        (Class with { ValidThrough = new LocalDate(2026, 5, 3) }).WhyNot("10:00").ShouldBeOfType<SlotRefusal.OutsideValidity>();
    }
}
