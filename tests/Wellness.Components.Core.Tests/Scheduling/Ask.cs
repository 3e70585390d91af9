using NodaTime;
using NodaTime.Text;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>A question as a test tells it: hours, policy and session, with local times in and out.</summary>
internal sealed record Ask
{
    public DateTimeZone Zone { get; init; } = DateTimeZoneProviders.Tzdb["America/New_York"];

    public required PracticeHours Hours { get; init; }

    /// <summary>Hourly from opening, without notice or window, unless the test says otherwise.</summary>
    public SlotPolicy Policy { get; init; } = Hourly;

    public required LocalDate From { get; init; }

    public LocalDate? To { get; init; }

    public int Minutes { get; init; } = 60;

    public int Before { get; init; }

    public int After { get; init; }

    public Instant Now { get; init; } = Instant.FromUtc(1970, 1, 1, 0, 0);

    public IReadOnlyList<BusyInterval> Busy { get; init; } = [];

    public IReadOnlyList<Instant> Sessions { get; init; } = [];

    public static SlotPolicy Hourly { get; } = new()
    {
        Step = Duration.FromMinutes(60),
        MinimumNotice = Duration.Zero,
        WindowDays = null,
    };

    private AvailabilitySchedule Schedule => new(Zone, Hours);

    private SlotQuery Query => new(From, To ?? From, Duration.FromMinutes(Minutes), Now)
    {
        BufferBefore = Duration.FromMinutes(Before),
        BufferAfter = Duration.FromMinutes(After),
    };

    /// <summary>The same hours every day of the week.</summary>
    public static WeeklyHours Daily(params string[] ranges) => Enumerable.Range(1, 7)
        .Aggregate(WeeklyHours.Closed, (week, day) => week.With((IsoDayOfWeek)day, ranges));

    public static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static Instant Utc(string iso) => InstantPattern.ExtendedIso.Parse(iso).Value;

    /// <summary>The question with one more busy time on its first date, between two times such as <c>10:00</c>.</summary>
    public Ask With(string from, string to) => this with { Busy = [.. Busy, new BusyInterval(At(from), At(to))] };

    /// <summary>A time such as <c>10:00</c> on the first date.</summary>
    public Instant At(string time) => Local($"{LocalDatePattern.Iso.Format(From)}T{time}");

    public Instant Local(string iso) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(iso).Value.InZoneStrictly(Zone).ToInstant();

    private HeldSession[] Held => [.. Sessions.Select(start => new HeldSession(start, Duration.FromMinutes(Minutes)))];

    public Instant[] Starts() => SlotFinder.Find(Schedule, Policy, Query, Busy.ToArray(), Held);

    /// <summary>The starts as the practice's clock shows them, with the offset only where the test must tell two passes apart.</summary>
    public string[] Found(string pattern = "dd'T'HH:mm") =>
        [.. Starts().Select(start => ZonedDateTimePattern.CreateWithInvariantCulture(pattern, null).Format(start.InZone(Zone)))];

    public SlotRefusal? Why(Instant start) =>
        SlotFinder.Explain(Schedule, Policy, Query, start, Busy.ToArray(), Held);
}
