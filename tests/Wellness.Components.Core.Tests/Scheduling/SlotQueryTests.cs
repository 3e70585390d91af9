using NodaTime;

namespace Wellness.Scheduling;

public class SlotQueryTests
{
    private static readonly LocalDate Day = new(2026, 5, 4);
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Instant Now = Ask.Utc("2026-05-01T00:00:00Z");

    [Theory]
    [InlineData("1969-12-31", "2026-05-04", "from")]
    [InlineData("2026-05-04", "2201-01-01", "to")]
    public void Constructor_YearOutside1970To2200_NamesTheBounds(string from, string to, string parameter)
    {
        var thrown = Should.Throw<ArgumentOutOfRangeException>(() => new SlotQuery(Ask.Date(from), Ask.Date(to), Hour, Now));
        thrown.ParamName.ShouldBe(parameter);
        thrown.Message.ShouldContain("1970 to 2200");
    }

    [Fact]
    public void Constructor_LastDateBeforeTheFirst_NamesBoth()
    {
        var thrown = Should.Throw<ArgumentOutOfRangeException>(() => new SlotQuery(Day, Day.PlusDays(-1), Hour, Now));
        thrown.ParamName.ShouldBe("to");
        thrown.Message.ShouldContain("2026-05-04");
        thrown.Message.ShouldContain("2026-05-03");
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(0)]
    [InlineData(24 * 60 + 1)]
    public void Constructor_DurationOutsideItsBounds_Throws(int minutes) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SlotQuery(Day, Day, Duration.FromMinutes(minutes), Now)).ParamName.ShouldBe("duration");

    [Theory]
    [InlineData("1969-12-31T23:59:59Z")]
    [InlineData("2201-01-01T00:00:00Z")]
    public void Constructor_PresentOutside1970To2200_Throws(string now) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SlotQuery(Day, Day, Hour, Ask.Utc(now))).ParamName.ShouldBe("now");

    [Fact]
    public void Buffers_NegativeOrLongerThanEightHours_Throw()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new SlotQuery(Day, Day, Hour, Now) { BufferBefore = -Duration.Epsilon });
        Should.Throw<ArgumentOutOfRangeException>(() => new SlotQuery(Day, Day, Hour, Now) { BufferAfter = Duration.FromMinutes(481) });
    }
}
