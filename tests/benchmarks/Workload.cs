using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Benchmarks;

/// <summary>
/// Starts that are asked for, the same on every run: Monday to Friday 09:00 to 12:30 and 13:30 to 18:00 in New York, one
/// hour every 15 minutes with 15 minutes after it and a day's notice, and busy times at random, one in ten over lunch.
/// </summary>
public sealed class Workload
{
    private const int Seed = 20_260_208;

    /// <param name="days">How many dates, from 2 February 2026 on: the clock changes on 8 March.</param>
    /// <param name="practitioners">How many practitioners.</param>
    /// <param name="busyEach">How many busy times each of them has.</param>
    public Workload(int days, int practitioners, int busyEach)
    {
        var random = new Random(Seed);
        Query = new SlotQuery(From, From.PlusDays(days - 1), Duration.FromMinutes(60), Instant.FromUtc(2026, 2, 1, 17, 20))
        {
            BufferAfter = Duration.FromMinutes(15),
        };
        Busy = [.. Enumerable.Range(0, practitioners).Select(_ => Times(random, days, busyEach))];
        Team = [.. Busy.Select(busy => new PractitionerAgenda(new AvailabilitySchedule(Zone, Hours), new BusyTimeline(busy)))];
    }

    /// <summary>One practitioner, 60 days, 120 busy times.</summary>
    public static Workload W1 => new(60, 1, 120);

    /// <summary>One practitioner, 365 days, 2,000 busy times.</summary>
    public static Workload W2 => new(365, 1, 2_000);

    /// <summary>Any of 50 practitioners, 60 days, 200 busy times each.</summary>
    public static Workload W3 => new(60, 50, 200);

    /// <summary>The practice's zone.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["America/New_York"];

    /// <summary>The practice's hours.</summary>
    public static PracticeHours Hours { get; } = new(Enumerable.Range(1, 5).Aggregate(
        WeeklyHours.Closed, (week, day) => week.With((IsoDayOfWeek)day, "09:00-12:30", "13:30-18:00")));

    /// <summary>Every 15 minutes from opening, a day's notice, no window.</summary>
    public static SlotPolicy Policy { get; } = new()
    {
        Step = Duration.FromMinutes(15),
        MinimumNotice = Duration.FromHours(24),
        WindowDays = null,
    };

    /// <summary>Dates, session and present.</summary>
    public SlotQuery Query { get; }

    /// <summary>Each practitioner's busy times, in no order.</summary>
    public BusyInterval[][] Busy { get; }

    /// <summary>The same, sorted and kept.</summary>
    public PractitionerAgenda[] Team { get; }

    private static LocalDate From { get; } = new(2026, 2, 2);

    private static BusyInterval[] Times(Random random, int days, int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var isLunch = random.Next(10) == 0;
        var minute = isLunch ? 12 * 60 : (8 * 60) + (random.Next(40) * 15);
        var minutes = isLunch ? 120 : 30 + (random.Next(5) * 15);
        var start = From.PlusDays(random.Next(days)).AtMidnight().PlusMinutes(minute).InZoneLeniently(Zone).ToInstant();
        return new BusyInterval(start, start + Duration.FromMinutes(minutes));
    })];
}
