using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

public class SlotFinderErrorTests
{
    private static readonly Ask Month = new()
    {
        Hours = new PracticeHours(WeeklyHours.Closed),
        Policy = Ask.Hourly with { MaximumSpanDays = 31 },
        From = new LocalDate(2026, 5, 1),
        To = new LocalDate(2026, 5, 31),
    };

    [Fact]
    public void Find_SpanOfTheMaximum_IsAnswered() => Month.Found().ShouldBeEmpty();

    [Fact]
    public void Find_SpanPastTheMaximum_NamesTheMaximum()
    {
        var longer = Month with { To = new LocalDate(2026, 6, 1) };
        Should.Throw<ArgumentOutOfRangeException>(() => longer.Found()).Message.ShouldContain("maximum of 31 days");
    }

    [Fact]
    public void Explain_SpanPastTheMaximum_NamesTheMaximum()
    {
        var longer = Month with { To = new LocalDate(2026, 6, 1) };
        Should.Throw<ArgumentOutOfRangeException>(() => longer.Why(longer.At("09:00"))).Message.ShouldContain("maximum of 31 days");
    }

    [Fact]
    public void Find_NullArguments_AreNamed()
    {
        var schedule = new AvailabilitySchedule(DateTimeZone.Utc, Month.Hours);
        var query = new SlotQuery(Month.From, Month.From, Duration.FromHours(1), Month.Now);
        Should.Throw<ArgumentNullException>(() => SlotFinder.Find(null!, Month.Policy, query, ReadOnlySpan<BusyInterval>.Empty)).ParamName.ShouldBe("schedule");
        Should.Throw<ArgumentNullException>(() => SlotFinder.Find(schedule, null!, query, ReadOnlySpan<BusyInterval>.Empty)).ParamName.ShouldBe("policy");
        Should.Throw<ArgumentNullException>(() => SlotFinder.Find(schedule, Month.Policy, null!, ReadOnlySpan<BusyInterval>.Empty)).ParamName.ShouldBe("query");
    }
}
