using System.Globalization;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;
using Wellness.Practices;

namespace Wellness.Components.Localization;

/// <summary>Times, days and lengths as the kit writes them: "10:15 am", "Tuesday 1 December", "60 minutes".</summary>
/// <remarks>
/// They follow <see cref="CultureInfo.CurrentCulture"/>. The invariant culture, which a server without a locale has, reads
/// as English with a twelve-hour clock.
/// </remarks>
internal static class PracticeFormat
{
    private const string NoBreakSpace = "\u00a0";

    private static CultureInfo Culture => CultureInfo.CurrentCulture;

    /// <summary>"10:15 am" where the culture has a twelve-hour clock, else "10:15"; the parts never break over a line.</summary>
    public static string Time(LocalTime time)
    {
        var pattern = Culture.DateTimeFormat.ShortTimePattern;
        if (!pattern.Contains('t', StringComparison.Ordinal) && !Culture.Equals(CultureInfo.InvariantCulture))
        {
            return time.ToString(pattern.Contains("HH", StringComparison.Ordinal) ? "HH:mm" : "H:mm", CultureInfo.InvariantCulture);
        }

        var half = Texts.For(Culture, time.Hour < 12 ? nameof(Texts.AnteMeridiem) : nameof(Texts.PostMeridiem));
        return time.ToString("h:mm", CultureInfo.InvariantCulture) + NoBreakSpace + half.Replace(" ", NoBreakSpace, StringComparison.Ordinal);
    }

    /// <summary>"Tuesday 1 December"; the year is left out, for days that are near.</summary>
    public static string Day(LocalDate date) =>
        LocalDatePattern.Create(Texts.For(Culture, nameof(Texts.DayPattern)), Culture).Format(date);

    /// <summary>"1 December 2026", for days that may be far.</summary>
    public static string Date(LocalDate date) =>
        LocalDatePattern.Create(Texts.For(Culture, nameof(Texts.DatePattern)), Culture).Format(date);

    /// <summary>"Tuesday", as a heading or table row begins: with the culture's first letter raised.</summary>
    public static string Weekday(IsoDayOfWeek day)
    {
        var name = Culture.DateTimeFormat.GetDayName(day.ToDayOfWeek());
        return Culture.TextInfo.ToUpper(name[0]) + name[1..];
    }

    /// <summary>"10:00 am to 6:00 pm"; says so where the end is on the next day.</summary>
    public static string Range(LocalTimeRange range)
    {
        if (range.Start == range.End)
        {
            return range.Start == LocalTime.Midnight
                ? Texts.OpenAllDay : Texts.Format(nameof(Texts.RangeNextDay), Time(range.Start), Time(range.End));
        }

        var key = range.EndsNextDay && range.End != LocalTime.Midnight ? nameof(Texts.RangeNextDay) : nameof(Texts.Range);
        return Texts.Format(key, Time(range.Start), Time(range.End));
    }

    /// <summary>Ranges in a row, the last joined by a word: "9:00 am to 12:00 pm and 2:00 pm to 6:00 pm".</summary>
    public static string Ranges(IReadOnlyList<LocalTimeRange> ranges) => Join(ranges.Select(Range));

    /// <summary>Phrases as one: "a", "a and b", "a, b and c".</summary>
    public static string Join(IEnumerable<string> phrases) => Join(phrases, nameof(Texts.Ranges));

    /// <summary>Phrases of which one holds: "a", "a or b", "a, b or c".</summary>
    public static string Either(IEnumerable<string> phrases) => Join(phrases, nameof(Texts.Either));

    /// <summary>"60 minutes" below two hours, then "2 hours" or "2 hours 30 minutes"; whole minutes.</summary>
    public static string Length(Duration duration)
    {
        var minutes = (int)duration.TotalMinutes;
        if (minutes < 120)
        {
            return Minutes(minutes);
        }

        var hours = Texts.Format(minutes / 60 == 1 ? nameof(Texts.Hour) : nameof(Texts.Hours), minutes / 60);
        return minutes % 60 == 0 ? hours : Texts.Format(nameof(Texts.HoursMinutes), hours, Minutes(minutes % 60));
    }

    /// <inheritdoc cref="PriceFormat.Format"/>
    public static string Price(Price price) => PriceFormat.Format(price, Culture);

    private static string Join(IEnumerable<string> phrases, string key)
    {
        var all = phrases.ToArray();
        return all.Length < 2 ? string.Concat(all) : Texts.Format(key, string.Join(", ", all[..^1]), all[^1]);
    }

    private static string Minutes(int minutes) =>
        Texts.Format(minutes == 1 ? nameof(Texts.Minute) : nameof(Texts.Minutes), minutes);
}
