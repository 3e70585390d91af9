using NodaTime;
using Wellness.Practices;

namespace Wellness.Race;

/// <summary>Two practitioners whose hour-long sessions start every 15 minutes: each start meets up to eight others.</summary>
internal static class RacePractice
{
    public const string Service = "session";
    private const int DaysAhead = 50;
    private const int StartsPerDay = 30;
    private const int AttemptsPerStart = 8;

    public static readonly Duration Length = Duration.FromHours(1);

    public static IReadOnlyList<string> Practitioners { get; } = ["ada", "ben"];

    public static Practice Create()
    {
        var week = WeeklyHours.Closed;
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            week = week.With(day, "09:00-17:15");
        }

        return new Practice(
            "Race",
            new Uri("https://race.example"),
            DateTimeZone.Utc,
            new PracticeHours(week),
            [
                new ServiceOffering(Service, "Session", "Contended.", [new SessionLength(Length)])
                {
                    BufferBefore = Duration.FromMinutes(5),
                    BufferAfter = Duration.FromMinutes(10),
                },
            ],
            [.. Practitioners.Select(slug => new Practitioner(slug, slug, [Service]))])
        {
            SlotPolicy = SlotPolicy.Default with { WindowDays = 731 },
        };
    }

    /// <summary>A start to race for: one for every 8 attempts, with either practitioner.</summary>
    public static Instant Start(Random random, int attempts)
    {
        var starts = Math.Max(20, attempts / AttemptsPerStart / Practitioners.Count);
        var (day, step) = Math.DivRem(random.Next(starts), StartsPerDay);
        return Instant.FromUtc(2026, 3, 2, 9, 0) + Duration.FromDays(DaysAhead + day) + Duration.FromMinutes(15 * step);
    }
}
