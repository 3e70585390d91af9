using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Sessions that need a room, Monday 4 May 2026.</summary>
public class SlotFinderResourceTests
{
    private static readonly Ask Open = new()
    {
        Hours = new PracticeHours(Ask.Daily("09:00-13:00")),
        From = new LocalDate(2026, 5, 4),
    };

    [Fact]
    public void Find_OneOfTwoRoomsTaken_TheOtherWillDo() =>
        Open.WithPool("room", ["10:00-11:00"], []).Free().ShouldBe(["09:00", "10:00", "11:00", "12:00"]);

    [Fact]
    public void Find_EveryRoomTaken_NothingStarts()
    {
        var taken = Open.WithPool("room", ["10:00-11:00"], ["10:30-11:30"]);
        taken.Free().ShouldBe(["09:00", "11:00", "12:00"]);
        taken.WhyNot("10:00").ShouldBe(new SlotRefusal.NoResource("room"));
    }

    [Fact]
    public void Find_EachRoomFreeForAHalf_NobodyChangesRooms() =>
        Open.WithPool("room", ["10:00-10:30"], ["10:30-11:00"]).Free().ShouldBe(["09:00", "11:00", "12:00"]);

    [Fact]
    public void Find_BuffersOfTheSession_NeedTheRoomToo()
    {
        var tidied = Open.WithPool("room", ["11:00-11:10"]) with { Before = 10, After = 15 };
        tidied.Free().ShouldBe(["09:00", "12:00"]);
    }

    [Fact]
    public void Find_TwoPools_BothMustHaveOneFree()
    {
        var both = Open.WithPool("room", ["09:00-10:00"]).WithPool("table", ["11:00-12:00"], ["11:30-11:45"]);
        both.Free().ShouldBe(["10:00", "12:00"]);
        both.WhyNot("09:00").ShouldBe(new SlotRefusal.NoResource("room"));
        both.WhyNot("11:00").ShouldBe(new SlotRefusal.NoResource("table"));
    }

    [Fact]
    public void Find_PackedDay_FollowsThePractitionerAndNotTheRoom()
    {
        var packed = Open.WithPool("room", ["09:00-09:20"]) with { Policy = Ask.Hourly with { Alignment = StartAlignment.Packed } };
        packed.Free().ShouldBe(["10:00", "11:00", "12:00"]);
    }

    [Fact]
    public void FreeMember_SeveralAreFree_IsTheFirst()
    {
        var pool = Open.WithPool("room", ["10:00-11:00"], [], []).Pools[0];
        pool.FreeMember(new BusyInterval(Open.At("10:00"), Open.At("11:00"))).ShouldBe("room-2");
        pool.FreeMember(new BusyInterval(Open.At("11:00"), Open.At("12:00"))).ShouldBe("room-1");
        Open.WithPool("room", ["10:00-11:00"]).Pools[0].FreeMember(new BusyInterval(Open.At("10:59"), Open.At("12:00"))).ShouldBeNull();
    }

    [Fact]
    public void PoolAgenda_WithoutMembers_Throws() =>
        Should.Throw<ArgumentException>(() => new PoolAgenda("room", [])).ParamName.ShouldBe("members");
}
