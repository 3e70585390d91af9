using CsCheck;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>Random practices: a massage, a class and a visit, given by up to three people with rooms, ways, caps and rules for new clients.</summary>
internal static class PracticeGen
{
    /// <summary>The week in which New York's clocks go forward: on Sunday 9 March 2025 at 02:00.</summary>
    public static readonly LocalDate Monday = new(2025, 3, 3);

    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    private static readonly string[] People = ["ada", "ben", "cleo"];

    public static Gen<Practice> Practices =>
        from policy in Policy
        from people in Gen.Select(Giver, Giver, Giver)
        from count in Gen.Int[1, 3]
        from massage in Service("massage", Gen.Const(1), [60, 90])
        from stretching in Service("stretching", Gen.Int[2, 3], [45])
        from visit in Service("visit", Gen.Const(1), [60])
        from classHours in Gen.Bool
        from travel in Travel
        from rooms in Gen.Int[1, 2]
        select new Practice(
            "Body Wisdom",
            new Uri("https://practice.example"),
            NewYork,
            new PracticeHours(Week("09:00-12:30", "13:00-17:00")),
            [
                massage,
                stretching with { Hours = classHours ? new PracticeHours(Week("17:00-20:00", "11:00-13:00")) : null },
                visit with { VisitsClients = true },
            ],
            new[] { people.Item1, people.Item2, people.Item3 }.Take(count).Select((giver, i) => giver(People[i], i == 0)),
            [new ResourcePool("room", "Room", new[] { "garden", "attic" }.Take(rooms)), new ResourcePool("table", "Table", ["oak", "pine"])])
        {
            SlotPolicy = policy,
            Travel = travel,
            ServiceAreas = [Area("lake"), Area("farm")],
            CancellationPolicy = new CancellationPolicy { CutOff = Duration.Zero },
        };

    private static Gen<SlotPolicy> Policy => Gen.Select(
        Gen.OneOf(15, 30, 50, 60),
        Gen.Enum<StartAlignment>(),
        Gen.Enum<AssignmentStrategy>(),
        Gen.Select(Cap(1, 4), Cap(3, 8), Cap(60, 240), Cap(180, 600)),
        Gen.Bool,
        Gen.OneOf(0, 2, 24),
        (step, alignment, assignment, caps, within, notice) => new SlotPolicy
        {
            Step = Duration.FromMinutes(step),
            Alignment = alignment,
            Assignment = assignment,
            DailyCap = caps.Item1,
            WeeklyCap = caps.Item2,
            DailyMinutesCap = caps.Item3,
            WeeklyMinutesCap = caps.Item4,
            BuffersWithinHours = within,
            MinimumNotice = Duration.FromHours(notice),
            WindowDays = 9,
        });

    /// <summary>Who gives which services; the first gives them all, so that somebody does.</summary>
    private static Gen<Func<string, bool, Practitioner>> Giver => Gen.Select(Gen.Int[1, 7], Gen.Int[0, 2], (services, hours) =>
        (Func<string, bool, Practitioner>)((slug, all) => new Practitioner(
            slug, slug, new[] { "massage", "stretching", "visit" }.Where((_, i) => all || (services & (1 << i)) != 0))
        {
            Hours = hours switch
            {
                0 => new PracticeHours(Week("10:00-16:00"), special: [new SpecialHours(Monday.PlusDays(2), [])]),
                1 => new PracticeHours(Week("08:00-14:00", "18:00-21:00")),
                _ => null,
            },
        }));

    private static Gen<ServiceOffering> Service(string slug, Gen<int> capacity, int[] minutes) =>
        from seats in capacity
        from buffers in Gen.Select(Gen.OneOf(0, 0, 10), Gen.OneOf(0, 15))
        from pools in Gen.Int[0, 3]
        from newcomers in Gen.Int[0, 3]
        from days in Gen.Select(Gen.Int[0, 3], Gen.Int[5, 12])
        select new ServiceOffering(slug, slug, "Rest.", minutes.Select(length => new SessionLength(Duration.FromMinutes(length))))
        {
            Capacity = seats,
            BufferBefore = Duration.FromMinutes(buffers.Item1),
            BufferAfter = Duration.FromMinutes(buffers.Item2),
            Resources = [.. new[] { "room", "table" }.Where((_, i) => (pools & (1 << i)) != 0)],
            ValidFrom = Monday.PlusDays(days.Item1),
            ValidThrough = Monday.PlusDays(days.Item2),
            NewClients = newcomers switch
            {
                0 => new NewClientPolicy { CallFirst = true },
                1 => new NewClientPolicy { Lengths = [Duration.FromMinutes(minutes[^1])], MinimumNotice = Duration.FromHours(48) },
                _ => null,
            },
        };

    private static Gen<ServiceTravel?> Travel => Gen.Select(Gen.Int[0, 3], Gen.OneOf(0, 20, 60), Gen.OneOf(10, 45), Gen.Bool, (kind, standard, way, counts) =>
        kind == 0 ? null : new ServiceTravel(Duration.FromMinutes(standard), [new TravelTime("lake", "farm", Duration.FromMinutes(way))])
        {
            Base = kind == 1 ? null : kind == 2 ? "home" : "lake",
            CountsWayFromBase = counts,
        });

    private static Gen<int?> Cap(int from, int to) =>
        Gen.Frequency((2, Gen.Const((int?)null)), (1, Gen.Int[from, to].Select(number => (int?)number)));

    private static WeeklyHours Week(params string[] ranges) =>
        Enumerable.Range(1, 7).Aggregate(WeeklyHours.Closed, (week, day) => week.With((IsoDayOfWeek)day, ranges));

    private static ServiceArea Area(string slug) => new(slug, slug, ServiceAreaKind.City, "South Carolina", "US");
}
