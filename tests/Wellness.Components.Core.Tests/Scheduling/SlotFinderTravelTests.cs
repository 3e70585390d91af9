using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>
/// Visits of an hour on Monday 4 May 2026: between the town and the lake it is half an hour, to the farm an hour, and
/// the practitioner lives in the town.
/// </summary>
public class SlotFinderTravelTests
{
    private static readonly Ask Day = new()
    {
        Hours = new PracticeHours(Ask.Daily("09:00-15:00")),
        Policy = Ask.Hourly with { Step = Duration.FromMinutes(30) },
        From = new LocalDate(2026, 5, 4),
        Area = "lake",
        Travel = new ServiceTravel(Duration.FromMinutes(60), [new TravelTime("town", "lake", Duration.FromMinutes(30))]) { Base = "town" },
    };

    private static readonly ServiceTravel Counted = Day.Travel! with { CountsWayFromBase = true };

    [Fact]
    public void Find_NeighbourInTheSameArea_TakesNoWay() => Day.WithSession("11:00", "12:00", "lake")
        .Free().ShouldBe(["09:00", "09:30", "10:00", "12:00", "12:30", "13:00", "13:30", "14:00"]);

    [Fact]
    public void Find_NeighbourInAnotherArea_NeedsTheWayOnBothSides()
    {
        var town = Day.WithSession("11:00", "12:00", "town");
        town.Free().ShouldBe(["09:00", "09:30", "12:30", "13:00", "13:30", "14:00"]);
        town.WhyNot("10:00").ShouldBe(new SlotRefusal.Travel("town", Duration.FromMinutes(30), new BusyInterval(Day.At("11:00"), Day.At("12:00"))));
        town.WhyNot("12:00").ShouldBe(new SlotRefusal.Travel("town", Duration.FromMinutes(30), new BusyInterval(Day.At("11:00"), Day.At("12:00"))));
        town.WhyNot("10:30").ShouldBeOfType<SlotRefusal.Busy>();
    }

    [Fact]
    public void Find_AreaThatTheTableDoesNotName_IsTheDefaultAway() => Day.WithSession("11:00", "12:00", "farm")
        .Free().ShouldBe(["09:00", "13:00", "13:30", "14:00"]);

    [Fact]
    public void Find_NeighbourWithoutAnArea_IsAtTheBase() => Day.WithSession("11:00", "12:00")
        .Free().ShouldBe(["09:00", "09:30", "12:30", "13:00", "13:30", "14:00"]);

    [Fact]
    public void Find_Buffers_AreBesidesTheWay() => (Day.WithSession("11:00", "12:00", "town") with { Before = 15, After = 15 })
        .Free().ShouldBe(["09:00", "13:00", "13:30", "14:00"]);

    [Fact]
    public void Find_BlockedTimeBetween_HasNoPlaceAndEndsNoWay() => Day.WithSession("09:00", "10:00", "farm").With("10:00", "10:30")
        .Free().ShouldBe(["11:00", "11:30", "12:00", "12:30", "13:00", "13:30", "14:00"]);

    [Fact]
    public void Find_SessionBetween_OnlyItsOwnWayCounts() => Day.WithSession("09:00", "10:00", "farm").WithSession("10:00", "10:30", "lake")
        .Free().ShouldBe(["10:30", "11:00", "11:30", "12:00", "12:30", "13:00", "13:30", "14:00"]);

    [Fact]
    public void Find_NeighbourOnTheEveningBefore_CountsAcrossMidnight()
    {
        var night = Day with { Hours = new PracticeHours(Ask.Daily("00:00-03:00")) };
        (night with { Appointments = [new HeldSession(Day.Local("2026-05-03T23:00"), Duration.FromHours(1)) { Area = "farm" }] })
            .Free().ShouldBe(["01:00", "01:30", "02:00"]);
    }

    [Fact]
    public void Find_BaseThatDoesNotCount_TheWayLiesOutsideHours() => Day.Free()[0].ShouldBe("09:00");

    [Fact]
    public void Find_BaseThatCounts_FirstAndLastWayLieInsideHours()
    {
        var counted = Day with { Travel = Counted };
        counted.Free().ShouldBe(["09:30", "10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "13:00", "13:30"]);
        counted.WhyNot("09:00").ShouldBe(new SlotRefusal.Travel("town", Duration.FromMinutes(30), null));
        counted.WhyNot("14:00").ShouldBe(new SlotRefusal.Travel("town", Duration.FromMinutes(30), null));
    }

    [Fact]
    public void Find_BaseThatCountsAndASessionAtTheBase_IsInTheAreaAlready() =>
        (Day with { Travel = Counted, Area = "town" }).Free()[0].ShouldBe("09:00");

    [Fact]
    public void Find_BaseThatCountsAndASessionTowardsTheEnd_OnlyTheOtherEndNeedsTheWay() =>
        (Day with { Travel = Counted }).WithSession("14:00", "15:00", "lake")
            .Free().ShouldBe(["09:30", "10:00", "10:30", "11:00", "11:30", "12:00", "12:30", "13:00"]);

    [Fact]
    public void Find_BaseThatCountsAndASessionAcrossTheOpening_LiesThere() =>
        (Day with { Travel = Counted }).WithSession("08:30", "09:30", "lake").Free()[0].ShouldBe("09:30");

    [Fact]
    public void Find_BaseThatCountsAndASessionThatEndsAtTheOpening_DoesNotLieThere() =>
        (Day with { Travel = Counted }).WithSession("08:00", "09:00", "lake").Free()[0].ShouldBe("09:30");

    [Fact]
    public void Find_BaseThatCountsAndALunchBreak_EveryRangeHasItsWays() =>
        (Day with { Travel = Counted, Hours = new PracticeHours(Ask.Daily("09:00-11:00", "12:00-14:00")) }).Free().ShouldBe(["09:30", "12:30"]);

    [Fact]
    public void Find_PackedDay_GoesOnWhereTheWayEndsAndEndsWhereTheWayStarts()
    {
        var packed = Day with { Policy = Ask.Hourly with { Alignment = StartAlignment.Packed }, Before = 5, After = 10 };
        packed.WithSession("11:10", "12:10", "town").Free()
            .ShouldBe(["09:00", "09:30", "12:45", "13:45", "14:00"], "09:30 to 10:30, tidied up at 10:40, at the town at 11:10; back at 12:40");
    }

    [Fact]
    public void Find_PackedDayWithABaseThatCounts_StartsAfterTheWayAndEndsBeforeIt()
    {
        var packed = Day with { Policy = Ask.Hourly with { Alignment = StartAlignment.Packed }, Travel = Counted, Minutes = 100 };
        packed.Free().ShouldBe(["09:30", "10:30", "11:30", "12:30", "12:50"], "from 12:50 to 14:30, home at 15:00");
    }

    [Fact]
    public void FindAny_TwoOnTheRoad_EachHasTheirOwnNeighbours() => Day
        .FreeWithAny(Day.WithSession("09:00", "11:00", "farm"), Day.WithSession("10:30", "15:00", "town"))
        .ShouldBe([Day.At("09:00"), .. Enumerable.Range(0, 5).Select(number => Day.At("12:00") + (Duration.FromMinutes(30) * number))]);
}
