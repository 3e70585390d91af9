using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Wellness.ICalendar;

/// <summary>Reads a VTIMEZONE as RFC 5545 says, day by day and sharing nothing with the code that wrote it.</summary>
internal sealed class ZoneEvaluator
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly string[] Weekdays = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private readonly List<(Instant At, Offset To)> _onsets = [];

    public ZoneEvaluator(string component, int lastYear = 2038)
    {
        var part = new Dictionary<string, string>();
        foreach (var line in component.Replace("\r\n ", "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..]);
            if (name == "BEGIN" && value != "VTIMEZONE")
            {
                part = [];
            }

            part[name] = value;
            if (name == "END" && value != "VTIMEZONE")
            {
                Add(part, lastYear);
            }
        }

        _onsets.Sort((a, b) => a.At.CompareTo(b.At));
    }

    public Offset OffsetAt(Instant instant) => _onsets[_onsets.FindLastIndex(onset => onset.At <= instant)].To;

    private void Add(Dictionary<string, string> part, int lastYear)
    {
        var first = Pattern.Parse(part["DTSTART"]).Value;
        var (from, to) = (Read(part["TZOFFSETFROM"]), Read(part["TZOFFSETTO"]));
        if (!part.TryGetValue("RRULE", out var text))
        {
            _onsets.Add((first.WithOffset(from).ToInstant(), to));
            return;
        }

        var rule = text.Split(';').ToDictionary(item => item.Split('=')[0], item => item.Split('=')[1]);
        var until = rule.TryGetValue("UNTIL", out var end) ? Pattern.Parse(end.TrimEnd('Z')).Value.InUtc().ToInstant() : Instant.MaxValue;
        var matchesFirst = false;
        for (var date = first.Date; date.Year <= lastYear; date = date.PlusDays(1))
        {
            var at = date.At(first.TimeOfDay).WithOffset(from).ToInstant();
            if (Matches(date, rule) && at <= until)
            {
                matchesFirst |= date == first.Date;
                _onsets.Add((at, to));
            }
        }

        matchesFirst.ShouldBeTrue("DTSTART must be the rule's first instance");
    }

    private static bool Matches(LocalDate date, Dictionary<string, string> rule)
    {
        rule.Keys.ShouldBeSubsetOf(["FREQ", "BYMONTH", "BYDAY", "BYMONTHDAY", "UNTIL"]);
        rule["FREQ"].ShouldBe("YEARLY");
        return rule["BYMONTH"] == $"{date.Month}"
            && (!rule.TryGetValue("BYMONTHDAY", out var days) || days.Split(',').Contains($"{date.Day}"))
            && (!rule.TryGetValue("BYDAY", out var weekday) || MatchesWeekday(date, weekday));
    }

    private static bool MatchesWeekday(LocalDate date, string rule)
    {
        var ordinal = rule.Length > 2 ? int.Parse(rule[..^2], CultureInfo.InvariantCulture) : 0;
        return rule[^2..] == Weekdays[(int)date.DayOfWeek] && ordinal switch
        {
            0 => true,
            -1 => date.PlusDays(7).Month != date.Month,
            _ => (date.Day - 1) / 7 == ordinal - 1,
        };
    }

    private static Offset Read(string text)
    {
        var seconds = (Number(text[1..3]) * 3600) + (Number(text[3..5]) * 60) + (text.Length > 5 ? Number(text[5..]) : 0);
        return Offset.FromSeconds(text[0] == '-' ? -seconds : seconds);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
