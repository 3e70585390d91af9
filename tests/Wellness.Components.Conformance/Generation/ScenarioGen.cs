using CsCheck;
using NodaTime;
using NodaTime.Text;

namespace Wellness.Conformance.Generation;

/// <summary>Random scenarios, mostly beside a transition, with round numbers so that ends, starts and steps meet often.</summary>
public static class ScenarioGen
{
    private static readonly Gen<int> Quarter = Gen.Int[0, 95].Select(quarter => quarter * 15);
    private static readonly Gen<int> MinuteOfDay = Gen.Frequency((4, Quarter), (1, Gen.Int[0, 287].Select(five => five * 5)));

    private static readonly Gen<string[]> Range = Gen.Frequency(
        (8, Gen.Select(MinuteOfDay, Gen.Int[1, 40], (start, quarters) => Between(start, start + (quarters * 15)))),
        (1, Gen.Select(MinuteOfDay, Gen.Int[40, 96], (start, quarters) => Between(start, start + (quarters * 15)))),
        (1, Gen.Const(Between(0, 1_440))));

    private static readonly Gen<string[][]> Day = Range.Array[0, 3];

    private static readonly Gen<IReadOnlyDictionary<string, string[][]>> Week = Day.Array[7].Select(days =>
        (IReadOnlyDictionary<string, string[][]>)Enumerable.Range(1, 7).ToDictionary(day => $"{day}", day => days[day - 1]));

    /// <summary>Scenarios in whole minutes.</summary>
    public static Gen<Scenario> Minutes { get; } = Of(60);

    /// <summary>Scenarios whose busy times and present are whole multiples of 20 seconds.</summary>
    public static Gen<Scenario> Seconds { get; } = Of(20);

    private static Gen<Scenario> Of(int tick) =>
        from place in Gen.OneOf(Places.All)
        from shift in Gen.Int[-4, 1]
        from days in Gen.Int[0, 4]
        let date = LocalDatePattern.Iso.Parse(place.Date).Value.PlusDays(shift)
        let seconds = Moments(date, days, tick)
        from week in Week
        from overrides in Gen.Select(Gen.Int[-1, 4], Day).Array[0, 2]
        from seasons in Gen.Frequency((3, Gen.Const(Array.Empty<Scenario.Season>())), (1, Seasons(date).Array[1, 2]))
        from session in Gen.Select(Session, Grid)
        from limits in Gen.Select(Limits, Gen.Int[-4 * 1_440 * 60 / tick, 2 * 1_440 * 60 / tick])
        from busy in Gen.Frequency((1, Gen.Const(Array.Empty<string[]>())), (4, Busy(seconds, tick).Array[1, 12]))
        from sessions in seconds.Array[0, 8]
        select new Scenario
        {
            Zone = place.Zone,
            Weekly = week,
            Overrides = overrides.GroupBy(day => Text(date.PlusDays(day.Item1)))
                .ToDictionary(day => day.Key, day => day.First().Item2),
            Seasons = seasons.Length == 0 ? null : seasons,
            From = Text(date),
            To = Text(date.PlusDays(days)),
            Duration = session.Item1.Duration,
            Before = session.Item1.Before,
            After = session.Item1.After,
            Step = session.Item2.Step,
            Align = session.Item2.Align,
            BuffersWithinHours = session.Item2.Within ? true : null,
            Now = Text(Midnight(date) + Duration.FromSeconds((long)limits.Item2 * tick)),
            Notice = limits.Item1.Notice,
            Window = limits.Item1.Window,
            Busy = busy,
            Sessions = [.. sessions.Select(Text)],
            Cap = limits.Item1.Cap,
            WeekCap = limits.Item1.WeekCap,
        };

    private static Gen<(int Duration, int Before, int After)> Session => Gen.Select(
        Gen.Frequency((6, Gen.OneOf(15, 30, 45, 60, 75, 90, 120)), (1, Gen.Int[5, 300]), (1, Gen.OneOf(720, 1_440))),
        Gen.OneOf(0, 0, 5, 10, 15, 45),
        Gen.OneOf(0, 0, 5, 15, 30, 480));

    private static Gen<(int Step, string Align, bool Within)> Grid => Gen.Select(
        Gen.OneOf(5, 7, 10, 15, 20, 25, 30, 45, 60, 90, 480, 1_440),
        Gen.OneOf("opening", "clock", "packed", "packed"),
        Gen.Int[0, 3].Select(number => number == 0));

    private static Gen<(int Notice, int? Window, int? Cap, int? WeekCap)> Limits => Gen.Select(
        Gen.OneOf(0, 0, 60, 1_440, 2_160),
        Gen.Frequency((2, Gen.Const((int?)null)), (1, Gen.Int[0, 8].Select(days => (int?)days))),
        Gen.Frequency((3, Gen.Const((int?)null)), (1, Gen.Int[1, 3].Select(cap => (int?)cap))),
        Gen.Frequency((5, Gen.Const((int?)null)), (1, Gen.Int[1, 6].Select(cap => (int?)cap))));

    private static Gen<Instant> Moments(LocalDate date, int days, int tick) => Gen.Frequency(
        (4, Gen.Int[-96, (days + 2) * 96].Select(quarter => Midnight(date) + Duration.FromMinutes(quarter * 15))),
        (1, Gen.Int[-86_400 / tick, (days + 2) * 86_400 / tick].Select(ticks => Midnight(date) + Duration.FromSeconds((long)ticks * tick))));

    private static Gen<string[]> Busy(Gen<Instant> starts, int tick) => Gen.Select(
        starts,
        Gen.Frequency(
            (6, Gen.Int[1, 20].Select(quarters => quarters * 900)),
            (2, Gen.Int[1, 18_000 / tick].Select(ticks => ticks * tick)),
            (1, Gen.Int[1, 3].Select(spans => spans * 86_400))),
        (start, seconds) => new[] { Text(start), Text(start + Duration.FromSeconds(seconds)) });

    private static Gen<Scenario.Season> Seasons(LocalDate date) => Gen.Select(
        Gen.Int[-3, 3],
        Gen.Int[0, 4],
        Week,
        (from, length, week) => new Scenario.Season
        {
            From = Text(date.PlusDays(from)),
            To = Text(date.PlusDays(from + length)),
            Weekly = week,
        });

    private static string[] Between(int start, int end) => [Clock(start % 1_440), end == 1_440 ? "24:00" : Clock(end % 1_440)];

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";

    private static Instant Midnight(LocalDate date) => Instant.FromUtc(date.Year, date.Month, date.Day, 0, 0);

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
