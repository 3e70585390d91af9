using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>A service that is given on some dates only, asked about from 4 to 7 May 2026.</summary>
public class SlotFinderServiceDatesTests
{
    private static readonly Ask Week = new()
    {
        Hours = new PracticeHours(Ask.Daily("22:00-24:00")),
        From = new LocalDate(2026, 5, 4),
        To = new LocalDate(2026, 5, 7),
        ValidFrom = new LocalDate(2026, 5, 5),
        ValidThrough = new LocalDate(2026, 5, 6),
    };

    [Fact]
    public void Find_DatesOfTheService_BothAreInside() =>
        Week.Free("dd HH:mm").ShouldBe(["05 22:00", "05 23:00", "06 22:00", "06 23:00"]);

    [Fact]
    public void Find_RangeThatRunsIntoTheFirstDate_CountsFromItsMidnight() =>
        (Week with { Hours = new PracticeHours(Ask.Daily("23:00-01:00")), ValidThrough = new LocalDate(2026, 5, 5) })
            .Free("dd HH:mm").ShouldBe(["05 00:00", "05 23:00"], "a start's own date decides; 06 00:00 is another's");

    [Fact]
    public void Find_OneBoundAlone_LeavesTheOtherSideOpen()
    {
        (Week with { ValidThrough = null }).Free("dd").Distinct().ShouldBe(["05", "06", "07"]);
        (Week with { ValidFrom = null }).Free("dd").Distinct().ShouldBe(["04", "05", "06"]);
    }

    [Fact]
    public void Find_LastDateBeforeTheFirst_IsNeverGiven()
    {
        var never = Week with { ValidThrough = new LocalDate(2026, 5, 3) };
        never.Free().ShouldBeEmpty();
        never.WhyNot("22:00").ShouldBe(new SlotRefusal.OutsideValidity(new LocalDate(2026, 5, 5), new LocalDate(2026, 5, 3)));
    }

    [Fact]
    public void Explain_DayBeforeTheFirst_NamesTheDates() =>
        Week.WhyNot("22:00").ShouldBe(new SlotRefusal.OutsideValidity(new LocalDate(2026, 5, 5), new LocalDate(2026, 5, 6)));
}
