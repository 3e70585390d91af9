using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Practices;

namespace Wellness.Components;

public class OpeningHoursTests : KitTest
{
    [Fact]
    public void OpeningHours_Week_BeginsAsTheCulturesWeekDoes()
    {
        Days().ShouldBe(["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]);

        Speak("es-ES");
        Days().ShouldBe(["Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Domingo"]);
    }

    [Fact]
    public void OpeningHours_Today_IsMarkedForEyesAndReaders()
    {
        var today = Render<OpeningHours>().Find("[aria-current=date]");

        today.QuerySelector("th")!.TextContent.ShouldContain("Monday");
        today.QuerySelector(".wellness-mark")!.TextContent.ShouldBe("today");
        Cells(today).ShouldBe(["9:00 am to 12:30 pm", "1:30 pm to 5:00 pm"]);
    }

    [Fact]
    public void OpeningHours_TodayOfThePractice_IsNotTheServers()
    {
        // Tuesday 24 November 03:00 UTC is still Monday evening in New York.
        Services.AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 11, 24, 3, 0)));

        Render<OpeningHours>().Find("[aria-current=date] th").TextContent.ShouldContain("Monday");
    }

    [Fact]
    public void OpeningHours_SpecialDayInTheWeek_SaysClosedAndWhy()
    {
        var thursday = Render<OpeningHours>().FindAll("tr").Single(row => row.TextContent.Contains("Thursday", StringComparison.Ordinal));

        thursday.TextContent.ShouldContain("Closed");
        thursday.QuerySelector(".wellness-note")!.TextContent.ShouldBe("Thursday 26 November, Thanksgiving");
    }

    [Fact]
    public void OpeningHours_WeekdayAlreadyPast_ShowsItsNextDate()
    {
        // On Friday 27 November, Thursday is 3 December, an ordinary one.
        Services.AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 11, 27, 17, 0)));

        var thursday = Render<OpeningHours>().FindAll("tr").Single(row => row.TextContent.Contains("Thursday", StringComparison.Ordinal));

        Cells(thursday).ShouldBe(["9:00 am to 5:00 pm"]);
    }

    [Fact]
    public void OpeningHours_SpecialDaysLater_AreToldInSentences() =>
        // 1 March 2027 is farther away than the six weeks that are told.
        Render<OpeningHours>().FindAll("ul > li").Select(item => item.TextContent.Replace('\u00a0', ' '))
            .ShouldBe(["Open 9:00 am to 12:00 pm on Thursday 24 December (Christmas Eve)."]);

    [Fact]
    public void OpeningHours_InASeason_SaysUntilWhen()
    {
        var hours = new PracticeHours(TestPractice.Hours.Weekly,
            [new SeasonalHours(new LocalDate(2026, 11, 1), new LocalDate(2027, 1, 31), WeeklyHours.Closed.With(IsoDayOfWeek.Monday, "10:00-12:00"), "winter")]);

        var shown = Render<OpeningHours>(parameters => parameters.Add(opening => opening.Practice, TestPractice.Create(hours: hours)));

        shown.Find("p").TextContent.ShouldBe("Our winter hours hold until Sunday 31 January.");
        Cells(shown.Find("[aria-current=date]")).ShouldBe(["10:00 am to 12:00 pm"]);
    }

    private IEnumerable<string> Days() =>
        Render<OpeningHours>().FindAll("th").Select(header => header.TextContent.Trim().Split()[0]);

    private static IEnumerable<string> Cells(AngleSharp.Dom.IElement row) =>
        row.QuerySelectorAll(".wellness-range").Select(range => range.TextContent.Replace('\u00a0', ' '));
}
