using CsCheck;
using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Conformance.Generation;

/// <summary>
/// Random questions about a practitioner's agenda: a scenario, and sessions with places and seats, ways, resources, the
/// service's dates, new clients and caps in minutes.
/// </summary>
public static class AgendaGen
{
    private static readonly string?[] Areas = [null, "home", "north", "south"];

    private static readonly Gen<string?> Area = Gen.OneOf(Areas);

    /// <summary>Questions in whole minutes.</summary>
    public static Gen<Agenda> Minutes { get; } = Of(ScenarioGen.Minutes, Gen.Frequency((6, Gen.Int[0, 95].Select(quarter => quarter * 15)), (1, Gen.Int[0, 1_439])));

    private static Gen<Agenda> Of(Gen<Scenario> scenarios, Gen<int> minuteOfDay) =>
        from scenario in scenarios
        let plain = Question.Of(scenario with { Sessions = [] })
        let days = Period.DaysBetween(plain.Query.From, plain.Query.To)
        let times = Gen.Select(Gen.Int[-1, days + 1], minuteOfDay, (day, minute) =>
            plain.Query.From.PlusDays(day).AtMidnight().InUtc().ToInstant() + Duration.FromMinutes(minute))
        from isClass in Gen.Int[0, 2].Select(number => number == 0)
        from isQuiet in Gen.Int[0, 1].Select(number => isClass && number == 0)
        from area in Area
        from sessions in (isClass ? Class(times, plain.Query.Duration, area) : Session(times, plain.Query.Duration, Area)).Array[0, isClass ? 12 : 6]
        from travel in Gen.Frequency((1, Gen.Const((ServiceTravel?)null)), (2, Travel))
        from pools in Gen.Frequency((2, Gen.Const(Array.Empty<BusyInterval[][]>())), (1, Pools(times)))
        from dates in Gen.Select(Offset(days), Offset(days))
        from newClient in Gen.Frequency((4, Gen.Const((NewClientPolicy?)null)), (1, NewClient(plain.Query.Duration)))
        from minutes in Gen.Select(Minute, Minute)
        select new Agenda(scenario, plain with
        {
            Policy = plain.Policy with { DailyMinutesCap = minutes.Item1, WeeklyMinutesCap = minutes.Item2 is { } week ? week * 3 : null },
            Query = plain.Query with
            {
                Service = isClass ? "class" : null,
                Capacity = isClass ? 3 : 1,
                Area = area,
                Travel = travel,
                ValidFrom = dates.Item1 is { } first ? plain.Query.From.PlusDays(first) : null,
                ValidThrough = dates.Item2 is { } through ? plain.Query.To.PlusDays(-through) : null,
                NewClient = newClient,
            },
            Busy = isQuiet ? [] : plain.Busy,
            Appointments = Apart(sessions),
            Pools = pools,
        });

    /// <summary>Mostly a class that the query's client might join.</summary>
    private static Gen<HeldSession> Class(Gen<Instant> times, Duration duration, string? area) => Gen.Frequency(
        (3, Gen.Select(times, Gen.Int[1, 4], (start, seats) =>
            new HeldSession(start, duration) { Service = "class", Area = area, SeatsTaken = seats })),
        (1, Session(times, duration, Area)));

    private static Gen<HeldSession> Session(Gen<Instant> times, Duration duration, Gen<string?> areas) => Gen.Select(
        times,
        Gen.OneOf(duration, duration, Duration.FromMinutes(30), Duration.FromMinutes(90)),
        Gen.Select(Gen.OneOf(0, 0, 5, 15), Gen.OneOf(0, 0, 5, 15)),
        Gen.OneOf<string?>("class", "other", null),
        areas,
        (start, length, buffers, service, area) => new HeldSession(
            start, length, new BusyInterval(start - Duration.FromMinutes(buffers.Item1), start + length + Duration.FromMinutes(buffers.Item2)))
        {
            Service = service,
            Area = area,
        });

    /// <summary>A practitioner gives one session at a time.</summary>
    private static HeldSession[] Apart(HeldSession[] sessions)
    {
        List<HeldSession> kept = [];
        foreach (var session in sessions)
        {
            if (kept.All(other => other.Occupies.End <= session.Occupies.Start || session.Occupies.End <= other.Occupies.Start))
            {
                kept.Add(session);
            }
        }

        return [.. kept];
    }

    private static Gen<ServiceTravel?> Travel =>
        from standard in Way
        from ways in Gen.Select(Way, Way, Way)
        from named in Gen.Int[0, 7]
        from origin in Gen.OneOf<string?>(null, "home", "south")
        from counts in Gen.Bool
        select (ServiceTravel?)new ServiceTravel(standard, new[]
        {
            new TravelTime("home", "north", ways.Item1), new TravelTime("south", "home", ways.Item2), new TravelTime("north", "south", ways.Item3),
        }.Where((_, i) => (named & (1 << i)) != 0))
        {
            Base = origin,
            CountsWayFromBase = counts,
        };

    private static Gen<Duration> Way => Gen.OneOf(0, 5, 15, 20, 30, 45, 60, 90, 480).Select(minutes => Duration.FromMinutes(minutes));

    private static Gen<BusyInterval[][][]> Pools(Gen<Instant> times) => Gen.Select(
        times,
        Gen.Int[1, 16],
        (start, quarters) => new BusyInterval(start, start + Duration.FromMinutes(quarters * 15))).Array[0, 6].Array[1, 3].Array[1, 2];

    private static Gen<int?> Offset(int days) =>
        Gen.Frequency((4, Gen.Const((int?)null)), (1, Gen.Int[-1, days + 1].Select(number => (int?)number)));

    private static Gen<NewClientPolicy?> NewClient(Duration duration) => Gen.Select(
        Gen.OneOf<Duration[]>([], [], [duration], [duration + Duration.FromMinutes(5), duration], [duration + Duration.FromMinutes(5)]),
        Gen.OneOf<int?>(null, 0, 60, 1_440, 2_880),
        Gen.Int[0, 9],
        (lengths, notice, call) => (NewClientPolicy?)new NewClientPolicy
        {
            Lengths = lengths,
            MinimumNotice = notice is { } minutes ? Duration.FromMinutes(minutes) : null,
            CallFirst = call == 0,
        });

    private static Gen<int?> Minute => Gen.Frequency((3, Gen.Const((int?)null)), (1, Gen.Int[5, 300].Select(minutes => (int?)minutes)));
}
