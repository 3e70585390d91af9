using System.Diagnostics;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.Text;

namespace Wellness.ICalendar.Imports;

/// <summary>Rules take place when other readers say so.</summary>
public class RuleExpansionOracleTests
{
    private const string Python = "/usr/bin/python3";

    // dateutil would follow a rule that never comes true to the year 9999.
    private const string Script =
        """
        import datetime as calendar
        import sys
        from datetime import datetime
        from dateutil.rrule import rrulestr
        calendar.MAXYEAR = 2029
        for line in sys.stdin:
            start, first, last, rule = line.split()
            times = rrulestr(rule, dtstart=datetime.fromisoformat(start)).between(datetime.fromisoformat(first), datetime.fromisoformat(last), inc=True)
            print(" ".join(time.isoformat() for time in times))
        """;

    private static readonly LocalDateTime First = new(2026, 1, 1, 0, 0);
    private static readonly LocalDateTime Last = new(2028, 12, 31, 23, 59);

    [Fact]
    public void Between_RandomRules_AgreeWithDateutil()
    {
        Assert.SkipUnless(File.Exists(Python), $"{Python} is not there.");
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var cases = Enumerable.Range(0, 400).Select(_ => (Start: Start(random), Rule: Rule(random))).ToList();

        var lines = Run(cases.Select(one => $"{Text(one.Start)} {Text(First)} {Text(Last)} {one.Rule}"));

        lines.Length.ShouldBe(cases.Count);
        foreach (var (one, line) in cases.Zip(lines))
        {
            string.Join(' ', Expand(one.Start, one.Rule).Select(Text)).ShouldBe(line, $"seed {seed}: {Text(one.Start)} {one.Rule}");
        }
    }

    [Theory]
    [InlineData("FREQ=DAILY")]
    [InlineData("FREQ=DAILY;INTERVAL=3;COUNT=400")]
    [InlineData("FREQ=WEEKLY;BYDAY=MO,WE,FR")]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU")]
    [InlineData("FREQ=MONTHLY;BYDAY=-1FR")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=-1,15")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [InlineData("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH")]
    [InlineData("FREQ=YEARLY;INTERVAL=2;UNTIL=20280101T000000")]
    [InlineData("FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30")]
    public void Between_OrdinaryRules_AgreeWithIcalNet(string rule)
    {
        var start = new LocalDateTime(2024, 2, 28, 9, 30);
        var theirs = new CalendarEvent { Start = new CalDateTime(2024, 2, 28, 9, 30, 0), RecurrenceRule = new Ical.Net.DataTypes.RecurrenceRule(rule) };

        var expected = theirs.GetOccurrences(new CalDateTime(2026, 1, 1, 0, 0, 0)).Select(time => LocalDateTime.FromDateTime(time.Period.StartTime.Value))
            .TakeWhile(time => time <= Last);

        Expand(start, rule).ShouldBe(expected);
    }

    private static IEnumerable<LocalDateTime> Expand(LocalDateTime start, string rule)
    {
        var budget = new ReadBudget(new BusyCalendarLimits { TimeBudget = NodaTime.Duration.FromMinutes(1) }, CancellationToken.None);
        return new RuleExpansion(
            RuleReader.Read(new ContentLine("RRULE", [], rule, 1)), new CalendarTime(start, DateTimeZone.Utc, IsDate: false), budget).Between(First, Last);
    }

    private static LocalDateTime Start(Random random) =>
        new LocalDate(2020, 1, 1).PlusDays(random.Next(3_000)).At(new LocalTime(random.Next(24), random.Next(60)));

    private static string Rule(Random random)
    {
        var frequency = Pick(random, "DAILY", "WEEKLY", "MONTHLY", "YEARLY");
        var weekday = Some(random, 1, ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]);
        string[] parts =
        [
            $"FREQ={frequency}",
            Maybe(random, 2, $"INTERVAL={random.Next(1, 6)}"),
            Maybe(random, 4, $"COUNT={random.Next(1, 300)}"),
            Maybe(random, 4, $"WKST={Pick(random, "MO", "SU", "WE")}"),
            frequency == "YEARLY" && random.Next(4) == 0 ? $"BYYEARDAY={Numbers(random, 1, 365, signed: true)}"
                : Maybe(random, 3, $"BYMONTH={Numbers(random, 1, 12, signed: false)}") + Maybe(random, 3, $";BYMONTHDAY={Numbers(random, 1, 28, signed: true)}"),
            Maybe(random, 4, $"BYHOUR={Numbers(random, 0, 23, signed: false)}"),
            Maybe(random, 6, $"BYMINUTE={Numbers(random, 0, 59, signed: false)}"),
        ];
        var rule = string.Join(';', parts.Where(part => part.Length > 0)).Replace(";;", ";", StringComparison.Ordinal);
        rule += frequency is "MONTHLY" or "YEARLY" && random.Next(3) == 0 ? $";BYDAY={Pick(random, "1", "2", "-1", "5", "-4")}{weekday[..2]}"
            : random.Next(2) == 0 ? $";BYDAY={weekday}"
            : "";
        return frequency is "MONTHLY" or "YEARLY" && rule.Contains("BYDAY", StringComparison.Ordinal) && random.Next(3) == 0 ? $"{rule};BYSETPOS={Numbers(random, 1, 4, signed: true)}" : rule;
    }

    private static string Numbers(Random random, int least, int most, bool signed) => string.Join(
        ',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(least, most + 1) * (signed && random.Next(3) == 0 ? -1 : 1)).Distinct());

    private static string Some(Random random, int least, string[] values)
    {
        random.Shuffle(values);
        return string.Join(',', values.Take(random.Next(least, values.Length)));
    }

    private static string Pick(Random random, params string[] values) => values[random.Next(values.Length)];

    private static string Maybe(Random random, int oneIn, string part) => random.Next(oneIn) == 0 ? part : "";

    private static string Text(LocalDateTime time) => LocalDateTimePattern.GeneralIso.Format(time);

    private static string[] Run(IEnumerable<string> input)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, ["-c", Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(string.Join('\n', input));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read all: its exit code and error say why.
        }

        process.WaitForExit();
        Assert.SkipWhen(error.Result.Contains("No module named 'dateutil'", StringComparison.Ordinal), "python3-dateutil is not there.");
        process.ExitCode.ShouldBe(0, error.Result);
        return output.Result.Split('\n')[..^1];
    }
}
