using System.Globalization;
using NodaTime;

namespace Wellness.ICalendar.Imports;

/// <summary>Reads the rules that a practitioner's calendar needs, and refuses every other by name.</summary>
internal static class RuleReader
{
    private const int LargestInterval = 10_000;
    private const int LargestCount = 100_000;
    private const int LongestList = 400;
    private const int MostTimesOfDay = 96;

    /// <exception cref="RefusedCalendarException">The rule is malformed, too fine, or of a kind that isn't known.</exception>
    public static RecurrenceRule Read(ContentLine property)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in property.Value.ToUpperInvariant().Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                throw property.Refuse(BusyCalendarRefusal.MalformedValue, "each part once, as NAME=value", part);
            }
        }

        var rule = new RecurrenceRule { Frequency = Frequency(property, parts) };
        foreach (var (name, value) in parts)
        {
            rule = With(rule, property, name, value);
        }

        var times = (long)Math.Max(1, rule.Hours.Count) * Math.Max(1, rule.Minutes.Count) * Math.Max(1, rule.Seconds.Count);
        return times <= MostTimesOfDay ? rule : throw property.Refuse(
            BusyCalendarRefusal.UnsupportedRecurrence, $"at most {MostTimesOfDay} times a day", $"{times} times a day");
    }

    private static RecurrenceRule With(RecurrenceRule rule, ContentLine property, string name, string value) => name switch
    {
        "FREQ" => rule,
        "INTERVAL" => rule with { Interval = Number(property, name, value, 1, LargestInterval) },
        "COUNT" => rule with { Count = Number(property, name, value, 1, LargestCount) },
        "UNTIL" => rule with { Until = TimeReader.Parse(property, value) },
        "WKST" => rule with { WeekStart = Weekday(property, name, value) },
        "BYMONTH" => rule with { Months = Numbers(property, name, value, 1, 12) },
        "BYWEEKNO" => rule with { WeekNumbers = Signed(property, name, value, 53) },
        "BYYEARDAY" => rule with { YearDays = Signed(property, name, value, 366) },
        "BYMONTHDAY" => rule with { MonthDays = Signed(property, name, value, 31) },
        "BYDAY" => rule with { Weekdays = [.. List(property, name, value).Select(entry => WeekdayRule(property, name, entry)).Distinct()] },
        "BYHOUR" => rule with { Hours = Numbers(property, name, value, 0, 23) },
        "BYMINUTE" => rule with { Minutes = Numbers(property, name, value, 0, 59) },
        "BYSECOND" => rule with { Seconds = Numbers(property, name, value, 0, 59) },
        "BYSETPOS" => rule with { Positions = Signed(property, name, value, 366) },
        _ => throw property.Refuse(BusyCalendarRefusal.UnsupportedRecurrence, "a part of RFC 5545", $"{name}={value}"),
    };

    private static RecurrenceFrequency Frequency(ContentLine property, Dictionary<string, string> parts) => parts.GetValueOrDefault("FREQ") switch
    {
        "DAILY" => RecurrenceFrequency.Daily,
        "WEEKLY" => RecurrenceFrequency.Weekly,
        "MONTHLY" => RecurrenceFrequency.Monthly,
        "YEARLY" => RecurrenceFrequency.Yearly,
        null => throw property.Refuse(BusyCalendarRefusal.MalformedValue, "a rule with FREQ"),
        var other => throw property.Refuse(BusyCalendarRefusal.UnsupportedRecurrence, "DAILY, WEEKLY, MONTHLY or YEARLY", $"FREQ={other}"),
    };

    private static string[] List(ContentLine property, string name, string value)
    {
        var entries = value.Split(',', LongestList + 1);
        return entries.Length <= LongestList ? entries
            : throw property.Refuse(BusyCalendarRefusal.UnsupportedRecurrence, $"at most {LongestList} entries", $"{name} with more");
    }

    private static int[] Numbers(ContentLine property, string name, string value, int least, int most) =>
        [.. List(property, name, value).Select(entry => Number(property, name, entry, least, most)).Distinct().Order()];

    private static int[] Signed(ContentLine property, string name, string value, int most) =>
        [.. List(property, name, value).Select(entry => Number(property, name, entry, -most, most)).Distinct()];

    private static int Number(ContentLine property, string name, string text, int least, int most)
    {
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= least && number <= most && (number != 0 || least == 0) ? number : throw property.Refuse(
            isNumber || IsHuge(text) ? BusyCalendarRefusal.UnsupportedRecurrence : BusyCalendarRefusal.MalformedValue,
            string.Create(CultureInfo.InvariantCulture, $"{name} from {least} to {most}"),
            $"{name}={text}");
    }

    private static bool IsHuge(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    private static WeekdayRule WeekdayRule(ContentLine property, string name, string entry) => entry.Length switch
    {
        2 => new WeekdayRule(Weekday(property, name, entry), 0),
        > 2 => new WeekdayRule(Weekday(property, name, entry[^2..]), Number(property, name, entry[..^2], -53, 53)),
        _ => throw property.Refuse(BusyCalendarRefusal.MalformedValue, "weekdays, such as MO or -1FR", $"{name}={entry}"),
    };

    private static IsoDayOfWeek Weekday(ContentLine property, string name, string entry) => entry switch
    {
        "MO" => IsoDayOfWeek.Monday,
        "TU" => IsoDayOfWeek.Tuesday,
        "WE" => IsoDayOfWeek.Wednesday,
        "TH" => IsoDayOfWeek.Thursday,
        "FR" => IsoDayOfWeek.Friday,
        "SA" => IsoDayOfWeek.Saturday,
        "SU" => IsoDayOfWeek.Sunday,
        _ => throw property.Refuse(BusyCalendarRefusal.MalformedValue, "weekdays, such as MO or -1FR", $"{name}={entry}"),
    };
}
