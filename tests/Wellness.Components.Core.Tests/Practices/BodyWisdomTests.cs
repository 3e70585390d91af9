using NodaTime;

namespace Wellness.Practices;

/// <summary>The sample's file shows what availability can do; what it shows is told here, so that no edit loses it.</summary>
public sealed class BodyWisdomTests
{
    private static readonly Practice Sample = PracticeFile.Load(Repository.PathTo("samples/BodyWisdom/practice.json"));

    [Fact]
    public void Hours_OfTheOrdinaryWeek_HaveALunchBreakAndAnEvening()
    {
        Sample.Hours.Weekly[IsoDayOfWeek.Monday].Select(range => range.ToString()).ShouldBe(["09:00-12:30", "13:30-18:00"]);
        Sample.Hours.Weekly[IsoDayOfWeek.Wednesday][^1].End.ShouldBe(new LocalTime(20, 0));
    }

    [Fact]
    public void Hours_OfTheYear_HaveSeasonsAndAHoliday()
    {
        Sample.Hours.Seasons.Select(season => season.Name).ShouldBe(["winter", "summer"]);
        Sample.Hours.Special.ShouldContain(day => day.IsClosed && day.Reason == "Thanksgiving");
        Sample.Hours.Special.ShouldContain(day => !day.IsClosed && day.Reason == "Christmas Eve");
    }

    [Fact]
    public void Visits_BetweenAnyTwoAreas_TakeAsLongAsTheTableSays()
    {
        Sample.Services.Where(service => service.VisitsClients).ShouldHaveSingleItem().NewClients!.Lengths.ShouldBe([Duration.FromMinutes(105)]);
        Sample.Travel!.Between(null, "lake-keowee").ShouldBe(Duration.FromMinutes(50));
        Sample.Travel.Between("lake-hartwell", "lake-keowee").ShouldBe(Duration.FromMinutes(35));
        Sample.Travel.Between("lake-murphy", "easley").ShouldBe(Duration.FromMinutes(60));
    }

    [Fact]
    public void Class_InItsOwnHours_HasSeatsAndNeverMeetsAPrivateSession()
    {
        var group = Sample.Services.Where(service => service.Capacity > 1).ShouldHaveSingleItem();
        group.Capacity.ShouldBe(6);
        var days = Enumerable.Range(0, 400).Select(day => new LocalDate(2026, 11, 1).PlusDays(day)).ToArray();
        days.SelectMany(date => group.Hours!.On(date).Select(range => (date, range)))
            .Where(own => Sample.Hours.On(own.date).Any(open => open.Start < own.range.End && own.range.Start < open.End)).ShouldBeEmpty();
    }

    [Fact]
    public void Rooms_OfTheStudio_AreTwoAndUsedInside()
    {
        Sample.ResourcePools.ShouldHaveSingleItem().Members.Count.ShouldBe(2);
        Sample.Services.Where(service => service.Resources.Count > 0).Select(service => service.Slug)
            .ShouldBe(["neuromuscular-therapy", "small-group-stretching"]);
    }

    [Fact]
    public void Street_OfTheStudio_IsUnknownAndNowhere() => Sample.Locations.ShouldAllBe(place => place.Address.Street == null && !place.ClientsVisit);

    [Fact]
    public void SampleData_ThatTheFileInvents_IsNamed()
    {
        var text = File.ReadAllText(Repository.PathTo("samples/BodyWisdom/practice.json"));
        text.ShouldContain("the home visits with their travel times, the stretching class and what is asked of new clients are invented too");
    }
}
