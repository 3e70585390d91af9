using NodaTime;
using Wellness.Practices;

namespace Wellness.Race;

/// <summary>Three practitioners, two rooms and hour-long sessions that start every 15 minutes: each start meets up to eight others.</summary>
/// <remarks>A session takes its practitioner alone, a bath a room besides, and a class of four shares both.</remarks>
internal static class RacePractice
{
    public const string Session = "session";
    public const string Bath = "bath";
    public const string Class = "class";
    public const int ClassSeats = 4;
    private const int DaysAhead = 300;
    private const int StartsPerDay = 30;
    private const int FewestSlots = 500;
    private const int MostSlots = 36_000;
    private const int AttemptsPerSlot = 4;

    public static readonly Duration Length = Duration.FromHours(1);

    /// <summary>Cleo gives baths alone, so that three want two rooms.</summary>
    public static IReadOnlyList<string> Practitioners { get; } = ["ada", "ben", "cleo"];

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
                new ServiceOffering(Session, "Session", "Contended.", [new SessionLength(Length)])
                {
                    BufferBefore = Duration.FromMinutes(5),
                    BufferAfter = Duration.FromMinutes(10),
                },
                new ServiceOffering(Bath, "Bath", "Needs a room.", [new SessionLength(Length)]) { Resources = ["room"] },
                new ServiceOffering(Class, "Class", "For four.", [new SessionLength(Length)]) { Capacity = ClassSeats, Resources = ["room"] },
            ],
            [
                new Practitioner("ada", "ada", [Session, Bath, Class]),
                new Practitioner("ben", "ben", [Session, Bath, Class]),
                new Practitioner("cleo", "cleo", [Bath]),
            ],
            [new ResourcePool("room", "Room", ["room-1", "room-2"])])
        {
            SlotPolicy = SlotPolicy.Default with { WindowDays = 731 },
        };
    }

    /// <summary>A service, and who is asked for it; null for anyone.</summary>
    public static (string Service, string? Practitioner) Choose(Random random)
    {
        var service = random.Next(10) switch
        {
            < 4 => Session,
            < 7 => Bath,
            _ => Class,
        };
        var who = random.Next(4);
        return (service, who < (service == Bath ? 3 : 2) ? Practitioners[who] : null);
    }

    /// <summary>A start to race for: a slot for every 4 attempts, from 500 to 36,000 over all practitioners.</summary>
    public static Instant Start(Random random, int attempts)
    {
        var starts = Math.Clamp(attempts / AttemptsPerSlot, FewestSlots, MostSlots) / Practitioners.Count;
        var (day, step) = Math.DivRem(random.Next(starts), StartsPerDay);
        return Instant.FromUtc(2026, 3, 2, 9, 0) + Duration.FromDays(DaysAhead + day) + Duration.FromMinutes(15 * step);
    }
}
