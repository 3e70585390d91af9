using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Anyone of a team, Monday 4 May 2026.</summary>
public class SlotFinderTeamTests
{
    private static readonly Ask Open = new()
    {
        Hours = new PracticeHours(Ask.Daily("09:00-12:00")),
        From = new LocalDate(2026, 5, 4),
    };

    [Fact]
    public void FindAny_OneIsBusyWhereTheOtherIsFree_OffersBoth() =>
        Times(Open.FreeWithAny(Open.WithSession("09:00", "11:00"), Open.WithSession("10:00", "12:00"))).ShouldBe(["09:00", "11:00"]);

    [Fact]
    public void FindAny_BothFree_OffersAStartOnce() => Times(Open.FreeWithAny(Open, Open)).ShouldBe(["09:00", "10:00", "11:00"]);

    [Fact]
    public void FindAny_DifferentHours_TheGridOfEachCounts() =>
        Times(Open.FreeWithAny(Open, Open with { Hours = new PracticeHours(Ask.Daily("09:30-11:30")) })).ShouldBe(["09:00", "09:30", "10:00", "10:30", "11:00"]);

    [Fact]
    public void FindAny_Caps_CountForEachAlone()
    {
        var capped = Open with { Policy = Ask.Hourly with { DailyCap = 1 } };
        Times(capped.FreeWithAny(capped.WithSession("14:00", "15:00"), capped)).ShouldBe(["09:00", "10:00", "11:00"]);
        capped.FreeWithAny(capped.WithSession("14:00", "15:00"), capped.WithSession("15:00", "16:00")).ShouldBeEmpty();
    }

    [Fact]
    public void FindAny_OneRoomForAll_KeepsEverybodyOut()
    {
        var shared = Open.WithPool("room", ["10:00-11:00"]);
        Times(shared.FreeWithAny(Open, Open)).ShouldBe(["09:00", "11:00"]);
    }

    [Fact]
    public void FindAny_ClassOfOne_IsJoinedWithThem()
    {
        var stretching = Open with { Service = "stretching", Capacity = 4 };
        Times(stretching.FreeWithAny(stretching.With("09:00", "12:00"), stretching.WithSession("10:20", "11:20", service: "stretching")))
            .ShouldBe(["09:00", "10:20"]);
    }

    [Fact]
    public void FindAny_Nobody_OffersNothing() => Open.FreeWithAny().ShouldBeEmpty();

    [Fact]
    public void FindAny_SpanPastTheMaximum_NamesTheMaximum() => Should.Throw<ArgumentOutOfRangeException>(
        () => (Open with { To = new LocalDate(2027, 6, 8) }).FreeWithAny(Open)).Message.ShouldContain("maximum of 400 days");

    private static string[] Times(Instant[] starts) => [.. starts.Select(start => start.InZone(Open.Zone).TimeOfDay.ToString("HH:mm", null))];
}
