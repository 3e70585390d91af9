using System.Globalization;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Components.Localization;

public class PracticeFormatTests
{
    [Theory]
    [InlineData("en-US", 10, 15, "10:15 am")]
    [InlineData("en-US", 0, 0, "12:00 am")]
    [InlineData("en-US", 12, 5, "12:05 pm")]
    [InlineData("", 14, 30, "2:30 pm")]
    [InlineData("en-GB", 9, 5, "09:05")]
    [InlineData("es-US", 14, 30, "2:30 p. m.")]
    [InlineData("es-ES", 9, 5, "9:05")]
    public void Time_InACulture_ReadsAsItsPeopleWriteIt(string culture, int hour, int minute, string expected)
    {
        using var _ = new Speaking(culture);

        PracticeFormat.Time(new LocalTime(hour, minute)).Replace('\u00a0', ' ').ShouldBe(expected);
    }

    // 1 December 2026 is a Tuesday.
    [Theory]
    [InlineData("en-US", "Tuesday 1 December")]
    [InlineData("", "Tuesday 1 December")]
    [InlineData("es-US", "martes 1 de diciembre")]
    public void Day_InACulture_ReadsAsItsPeopleWriteIt(string culture, string expected)
    {
        using var _ = new Speaking(culture);

        PracticeFormat.Day(new LocalDate(2026, 12, 1)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("en-US", "Wednesday")]
    [InlineData("es-ES", "Miércoles")]
    public void Weekday_InACulture_BeginsWithACapital(string culture, string expected)
    {
        using var _ = new Speaking(culture);

        PracticeFormat.Weekday(IsoDayOfWeek.Wednesday).ShouldBe(expected);
    }

    [Theory]
    [InlineData("en-US", 60, "60 minutes")]
    [InlineData("en-US", 90, "90 minutes")]
    [InlineData("en-US", 120, "2 hours")]
    [InlineData("en-US", 150, "2 hours 30 minutes")]
    [InlineData("en-US", 1, "1 minute")]
    [InlineData("es-ES", 60, "60 minutos")]
    public void Length_InACulture_IsWords(string culture, int minutes, string expected)
    {
        using var _ = new Speaking(culture);

        PracticeFormat.Length(Duration.FromMinutes(minutes)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("en-US", "95", "USD", "$95")]
    [InlineData("en-US", "95.00", "USD", "$95")]
    [InlineData("en-US", "95.5", "USD", "$95.50")]
    [InlineData("en-US", "1250", "USD", "$1,250")]
    [InlineData("en-US", "95", "EUR", "€95")]
    [InlineData("en-US", "95", "SEK", "SEK 95")]
    [InlineData("en-US", "0", "USD", "No charge")]
    [InlineData("", "95", "USD", "$95")]
    [InlineData("en-CA", "95", "USD", "US$95")]
    [InlineData("en-GB", "95", "GBP", "£95")]
    [InlineData("es-US", "95", "USD", "$95")]
    [InlineData("es-ES", "95.5", "EUR", "95,50 €")]
    [InlineData("es-ES", "95", "USD", "95 US$")]
    public void Price_InACulture_HasItsSymbolAndNoEmptyCents(string culture, string amount, string currency, string expected)
    {
        using var _ = new Speaking(culture);

        PracticeFormat.Price(new Price(decimal.Parse(amount, CultureInfo.InvariantCulture), currency))
            .Replace('\u00a0', ' ').ShouldBe(expected);
    }

    [Theory]
    [InlineData("09:00-17:00", "9:00 am to 5:00 pm")]
    [InlineData("18:00-02:00", "6:00 pm to 2:00 am the next day")]
    [InlineData("18:00-24:00", "6:00 pm to 12:00 am")]
    [InlineData("00:00-24:00", "Open all day")]
    public void Range_PastMidnight_SaysSo(string range, string expected)
    {
        using var _ = new Speaking("en-US");

        PracticeFormat.Range(LocalTimeRange.Parse(range)).Replace('\u00a0', ' ').ShouldBe(expected);
    }

    [Fact]
    public void Join_ThreePhrases_EndsWithAWord()
    {
        using var _ = new Speaking("en-US");

        PracticeFormat.Join(["a", "b", "c"]).ShouldBe("a, b and c");
        PracticeFormat.Join(["a"]).ShouldBe("a");
        PracticeFormat.Join([]).ShouldBe("");
    }

    private sealed class Speaking : IDisposable
    {
        private readonly (CultureInfo Culture, CultureInfo Ui) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        public Speaking(string culture) =>
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
    }
}
