using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Wellness.ICalendar.Imports;

/// <summary>Reads the dates, times, lengths and periods of properties (RFC 5545 section 3.3).</summary>
internal sealed partial class TimeReader(DateTimeZone practiceZone, ZoneBook zones, ReadBudget budget)
{
    /// <summary>Address books know birthdays of 1604, the leap year that stands for "no year"; nothing earlier is in use.</summary>
    public const int EarliestYear = 1600;

    /// <summary>The last year that leaves room for zones, lengths and rules in NodaTime's calendar; later dates mean "for ever".</summary>
    private const int LatestYear = 9990;

    private const int LongestLengthDays = 36_525;

    /// <summary>The time that a property holds.</summary>
    public CalendarTime Time(ContentLine property) => Time(property, property.Value, Zone(property));

    /// <summary>The times that a property lists; of periods, their starts.</summary>
    public IEnumerable<CalendarTime> Times(ContentLine property) => Periods(property).Select(period => period.Start);

    /// <summary>The times and periods that a property lists; a time has no length of its own.</summary>
    public IEnumerable<(CalendarTime Start, EventLength? Length)> Periods(ContentLine property)
    {
        var zone = Zone(property);
        foreach (var entry in property.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            budget.Spend();
            var slash = entry.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0)
            {
                yield return (Time(property, entry, zone), null);
                continue;
            }

            var start = Time(property, entry[..slash], zone);
            var end = entry[(slash + 1)..];
            yield return (start, end.StartsWith('P') || end is ['+' or '-', ..]
                ? Length(property, end)
                : Between(property, start, Time(property, end, zone)));
        }
    }

    /// <summary>A value such as <c>PT1H30M</c>.</summary>
    public static EventLength Length(ContentLine property, string? text = null)
    {
        text ??= property.Value;
        if (LengthPattern().Match(text) is not { Success: true } match || !text.AsSpan(1).ContainsAnyInRange('0', '9'))
        {
            throw property.Refuse(BusyCalendarRefusal.MalformedValue, "a duration, such as PT1H", text);
        }

        var days = (Number(match, "weeks") * 7) + Number(match, "days");
        var seconds = (Number(match, "hours") * 3_600) + (Number(match, "minutes") * 60) + Number(match, "seconds");
        if (days + (seconds / 86_400) > LongestLengthDays || (match.Groups["sign"].Value == "-" && days + seconds > 0))
        {
            throw property.Refuse(BusyCalendarRefusal.LengthOutOfRange, $"from PT0S to P{LongestLengthDays}D", text);
        }

        return new EventLength((int)days, Duration.FromSeconds(seconds));
    }

    /// <summary>The length from one time to another: whole days where both are days, else what passes between them (RFC 5545 section 3.8.5.3).</summary>
    public static EventLength Between(ContentLine property, CalendarTime start, CalendarTime end)
    {
        var days = start.IsDate && end.IsDate ? Period.DaysBetween(start.Local.Date, end.Local.Date) : 0;
        var exact = start.IsDate && end.IsDate ? Duration.Zero : end.ToInstant() - start.ToInstant();
        return days < 0 || exact < Duration.Zero
            ? throw property.Refuse(BusyCalendarRefusal.LengthOutOfRange, "an end that is not before the start")
            : new EventLength(days, exact);
    }

    /// <summary>A time without a zone, as it stands in rules and time zones.</summary>
    public static (LocalDateTime Local, bool IsDate, bool IsUtc) Parse(ContentLine property, string text)
    {
        var match = TimePattern().Match(text);
        if (!match.Success)
        {
            throw property.Refuse(BusyCalendarRefusal.MalformedValue, "a date or a time, such as 20260105T090000Z", text);
        }

        var year = Number(match, "year");
        if (year < EarliestYear)
        {
            throw property.Refuse(BusyCalendarRefusal.DateOutOfRange, $"from the year {EarliestYear}", text);
        }

        try
        {
            var date = year > LatestYear ? new LocalDate(LatestYear, 12, 31)
                : new LocalDate((int)year, (int)Number(match, "month"), (int)Number(match, "day"));
            var isDate = !match.Groups["hour"].Success;

            // A leap second is the end of its minute: NodaTime has none.
            var time = isDate ? LocalTime.Midnight
                : new LocalTime((int)Number(match, "hour"), (int)Number(match, "minute"), (int)Math.Min(59, Number(match, "second")));
            return (date + time, isDate, match.Groups["utc"].Success);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw property.Refuse(BusyCalendarRefusal.MalformedValue, "a day and a time that exist", text);
        }
    }

    private CalendarTime Time(ContentLine property, string text, DateTimeZone? zone)
    {
        var (local, isDate, isUtc) = Parse(property, text);
        return new CalendarTime(local, isUtc ? DateTimeZone.Utc : isDate ? practiceZone : zone ?? practiceZone, isDate);
    }

    private DateTimeZone? Zone(ContentLine property) =>
        property.Parameter("TZID") is { Length: > 0 } name ? zones.Find(name, property) : null;

    private static long Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? long.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(T(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})(?<utc>Z)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^(?<sign>[+-])?P((?<weeks>[0-9]{1,9})W)?((?<days>[0-9]{1,9})D)?(T((?<hours>[0-9]{1,9})H)?((?<minutes>[0-9]{1,9})M)?((?<seconds>[0-9]{1,9})S)?)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex LengthPattern();
}
