using NodaTime;

namespace Wellness.Practices;

/// <summary>The guards and the reading of weeks, seasons, special dates and ranges.</summary>
public sealed class HoursTests
{
    // 16 June 2026 is a Tuesday.
    private static readonly LocalDate Tuesday = new(2026, 6, 16);

    private static readonly WeeklyHours Week = WeeklyHours.Closed.With(IsoDayOfWeek.Tuesday, "13:00-17:00", "09:00-12:00");

    [Theory]
    [InlineData("09:00-17:30", "09:00-17:30", false)]
    [InlineData("09:00 - 17:30", "09:00-17:30", false)]
    [InlineData("18:00-24:00", "18:00-24:00", true)]
    [InlineData("18:00-00:00", "18:00-24:00", true)]
    [InlineData("22:00-02:00", "22:00-02:00", true)]
    [InlineData("09:00-09:00", "09:00-09:00", true)]
    public void RangeParse_GoodText_ReadsAndWritesIt(string text, string written, bool endsNextDay)
    {
        var range = LocalTimeRange.Parse(text);
        range.ToString().ShouldBe(written);
        range.EndsNextDay.ShouldBe(endsNextDay);
    }

    [Theory]
    [InlineData("")]
    [InlineData("09:00")]
    [InlineData("9:00-17:00")]
    [InlineData("24:00-09:00")]
    [InlineData("09:00-24:01")]
    [InlineData("09:00-12:00-17:00")]
    [InlineData("09:00\u201317:00")]
    public void RangeParse_BadText_IsAFormatException(string text) => Should.Throw<FormatException>(() => LocalTimeRange.Parse(text));

    [Fact]
    public void WeeklyHours_RangesInAnyOrder_AreEarliestFirst() =>
        Week[IsoDayOfWeek.Tuesday].Select(range => range.ToString()).ShouldBe(["09:00-12:00", "13:00-17:00"]);

    [Fact]
    public void WeeklyHours_WhatIsNoWeekday_Refuses()
    {
        Should.Throw<ArgumentException>(() => new WeeklyHours(new Dictionary<IsoDayOfWeek, IReadOnlyList<LocalTimeRange>> { [IsoDayOfWeek.None] = [] }));
        Should.Throw<ArgumentOutOfRangeException>(() => Week[IsoDayOfWeek.None]);
        Should.Throw<ArgumentOutOfRangeException>(() => Week.With((IsoDayOfWeek)8));
    }

    [Fact]
    public void WeeklyHours_With_LeavesTheFirstAsItWas()
    {
        Week.With(IsoDayOfWeek.Tuesday)[IsoDayOfWeek.Tuesday].ShouldBeEmpty();
        Week[IsoDayOfWeek.Tuesday].Count.ShouldBe(2);
    }

    [Fact]
    public void SeasonalHours_BothEnds_AreInside()
    {
        var season = new SeasonalHours(Tuesday, Tuesday, Week);
        season.Contains(Tuesday).ShouldBeTrue();
        season.Contains(Tuesday.PlusDays(1)).ShouldBeFalse();
        season.Contains(Tuesday.PlusDays(-1)).ShouldBeFalse();
    }

    [Fact]
    public void SeasonalHours_EndBeforeStart_Refuses() =>
        Should.Throw<ArgumentException>(() => new SeasonalHours(Tuesday, Tuesday.PlusDays(-1), Week)).ParamName.ShouldBe("to");

    [Fact]
    public void SpecialHours_NoRanges_AreClosed()
    {
        new SpecialHours(Tuesday, []).IsClosed.ShouldBeTrue();
        Should.Throw<ArgumentException>(() => new SpecialHours(Tuesday, [], " ")).ParamName.ShouldBe("reason");
    }

    [Fact]
    public void PracticeHours_DateTwice_Refuses() =>
        Should.Throw<ArgumentException>(() => new PracticeHours(Week, special: [new SpecialHours(Tuesday, []), new SpecialHours(Tuesday, [])]))
            .ParamName.ShouldBe("special");

    [Fact]
    public void PracticeHours_Nulls_NameTheParameter()
    {
        Should.Throw<ArgumentException>(() => new PracticeHours(null!)).ParamName.ShouldBe("weekly");
        Should.Throw<ArgumentException>(() => new PracticeHours(Week, [null!])).ParamName.ShouldBe("seasons");
        Should.Throw<ArgumentException>(() => new PracticeHours(Week, special: [null!])).ParamName.ShouldBe("special");
    }

    [Fact]
    public void On_DateOfSeasonsAndSpecialHours_TakesTheStrongest()
    {
        var early = Season("07:00-08:00");
        var late = Season("20:00-21:00");
        var special = new SpecialHours(Tuesday, [LocalTimeRange.Parse("10:00-11:00")]);
        new PracticeHours(Week).On(Tuesday).ShouldBe(Week[IsoDayOfWeek.Tuesday]);
        new PracticeHours(Week, [early, late]).On(Tuesday).ShouldBe(late.Weekly[IsoDayOfWeek.Tuesday]);
        new PracticeHours(Week, [early, late], [special]).On(Tuesday).ShouldBe(special.Ranges);
        new PracticeHours(Week, [early, late], [special]).On(Tuesday.PlusDays(7)).ShouldBe(Week[IsoDayOfWeek.Tuesday]);
    }

    private static SeasonalHours Season(string range) => new(Tuesday, Tuesday, WeeklyHours.Closed.With(IsoDayOfWeek.Tuesday, range));
}
