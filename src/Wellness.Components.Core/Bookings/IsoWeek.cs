using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Wellness.Bookings;

/// <summary>ISO weeks as text, such as <c>2026-W07</c>: the year is the week's own.</summary>
public static class IsoWeek
{
    /// <summary>The week that a date lies in.</summary>
    public static string Of(LocalDate date) => string.Create(
        CultureInfo.InvariantCulture,
        $"{WeekYearRules.Iso.GetWeekYear(date):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(date):00}");
}
