using NodaTime;

namespace Wellness.Components.Desk;

/// <summary>Today is Monday 23 November 2026; the days are on both sides of the year's end.</summary>
public sealed class DeskFormatTests : KitTest
{
    private DeskFormat Format => DeskFormat.At(TestPractice.Noon, Practice);

    [Theory]
    [InlineData("en-US", "Thursday 31 December", "Friday 1 January 2027", "Wednesday 31 December 2025")]
    [InlineData("es-US", "jueves 31 de diciembre", "viernes 1 de enero de 2027", "miércoles 31 de diciembre de 2025")]
    public void Day_BesideThePresentYear_SaysItsYear(string culture, string inside, string after, string before)
    {
        Speak(culture);

        Format.Day(new LocalDate(2026, 12, 31)).ShouldBe(inside);
        Format.Day(new LocalDate(2027, 1, 1)).ShouldBe(after);
        Format.Day(new LocalDate(2025, 12, 31)).ShouldBe(before);
    }

    [Fact]
    public void Span_OverTheYearsEnd_SaysTheYearOfItsEnd() =>
        Format.Span(At(new LocalDateTime(2026, 12, 31, 12, 0)), At(new LocalDateTime(2027, 1, 2, 9, 0))).Replace('\u00a0', ' ')
            .ShouldBe("Thursday 31 December, 12:00 pm to Saturday 2 January 2027, 9:00 am");

    private Instant At(LocalDateTime local) => local.InZoneStrictly(Practice.TimeZone).ToInstant();
}
