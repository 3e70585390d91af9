using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Conformance;

/// <summary>What a scenario asks, in the library's words.</summary>
/// <param name="Zone">The zone of the schedule.</param>
/// <param name="Hours">The hours.</param>
/// <param name="Policy">Grid, notice, window and caps.</param>
/// <param name="Query">Dates, session and present.</param>
/// <param name="Busy">Busy times.</param>
/// <param name="Sessions">Starts of the sessions that count.</param>
public sealed record Question(
    DateTimeZone Zone,
    PracticeHours Hours,
    SlotPolicy Policy,
    SlotQuery Query,
    IReadOnlyList<BusyInterval> Busy,
    IReadOnlyList<Instant> Sessions)
{
    private const int LongestSpan = 3_660;

    /// <summary>Sessions that take time, have a place and can be joined, besides being counted by caps; the format has none.</summary>
    public IReadOnlyList<HeldSession> Appointments { get; init; } = [];

    /// <summary>Resource pools: for each the busy times of each of its members; the format has none.</summary>
    public IReadOnlyList<BusyInterval[][]> Pools { get; init; } = [];

    /// <summary>The sessions as caps count them; the format gives them no length, and no cap in minutes.</summary>
    public HeldSession[] Held => [.. Sessions.Select(start => new HeldSession(start, Query.Duration))];

    /// <exception cref="FormatException">A value cannot be read or is outside its bounds; the message names it.</exception>
    public static Question Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        try
        {
            return Read(scenario);
        }
        catch (Exception exception) when (exception is ArgumentException or UnparsableValueException)
        {
            throw new FormatException(exception.Message, exception);
        }
    }

    private static Question Read(Scenario scenario)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(scenario.Zone)
            ?? throw new FormatException($"'{scenario.Zone}' is no IANA time zone.");
        var hours = new PracticeHours(
            Week(scenario.Weekly),
            scenario.Seasons?.Select(season => new SeasonalHours(Date(season.From), Date(season.To), Week(season.Weekly))),
            scenario.Overrides?.Select(day => new SpecialHours(Date(day.Key), Ranges(day.Value))));
        var policy = new SlotPolicy
        {
            Step = Duration.FromMinutes(scenario.Step),
            Alignment = Alignment(scenario.Align),
            MinimumNotice = Duration.FromMinutes(scenario.Notice),
            WindowDays = scenario.Window,
            BuffersWithinHours = scenario.BuffersWithinHours ?? false,
            DailyCap = scenario.Cap,
            WeeklyCap = scenario.WeekCap,
            MaximumSpanDays = LongestSpan,
        };
        var query = new SlotQuery(
            Date(scenario.From), Date(scenario.To), Duration.FromMinutes(scenario.Duration), Time(scenario.Now))
        {
            BufferBefore = Duration.FromMinutes(scenario.Before),
            BufferAfter = Duration.FromMinutes(scenario.After),
        };
        return new Question(
            zone,
            hours,
            policy,
            query,
            [.. (scenario.Busy ?? []).Select(pair => new BusyInterval(Time(Pair(pair).First), Time(Pair(pair).Last)))],
            [.. (scenario.Sessions ?? []).Select(Time)]);
    }

    private static StartAlignment Alignment(string name) => name switch
    {
        "opening" => StartAlignment.OpeningTime,
        "clock" => StartAlignment.Clock,
        "packed" => StartAlignment.Packed,
        _ => throw new FormatException($"'{name}' is no alignment; it is opening, clock or packed."),
    };

    private static WeeklyHours Week(IReadOnlyDictionary<string, string[][]> days) => new(days.ToDictionary(
        day => int.TryParse(day.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 7
            ? (IsoDayOfWeek)number : throw new FormatException($"'{day.Key}' is no ISO weekday from 1 to 7."),
        day => (IReadOnlyList<LocalTimeRange>)[.. Ranges(day.Value)]));

    private static IEnumerable<LocalTimeRange> Ranges(string[][] ranges) =>
        ranges.Select(range => LocalTimeRange.Parse($"{Pair(range).First}-{Pair(range).Last}"));

    private static (string First, string Last) Pair(string[] pair) => pair is [{ } first, { } last]
        ? (first, last) : throw new FormatException($"[{string.Join(", ", pair)}] is no pair of a start and an end.");

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Instant Time(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
