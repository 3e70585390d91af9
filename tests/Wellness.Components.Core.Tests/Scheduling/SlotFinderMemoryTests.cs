using NodaTime;
using Wellness.Benchmarks;
using Wellness.Practices;

namespace Wellness.Scheduling;

public class SlotFinderMemoryTests
{
    /// <summary>What an error with its message may take; a span of years would take megabytes.</summary>
    private const long MostForAnError = 20_000;

    private static readonly Instant[] Room = new Instant[20_000];

    public static TheoryData<string> Workloads => ["W1", "W2", "W3"];

    public static TheoryData<string> BadInput => ["span", "from after to", "year before", "year after", "negative duration", "unknown zone"];

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Find_IntoTheCallersMemory_AllocatesNothing(string name)
    {
        var workload = Named(name);
        // The first rounds compile the schedules and the code, and fill the pools.
        for (var round = 0; round < 50; round++)
        {
            _ = Count(workload, Room);
        }

        Allocated(() => Count(workload, Room)).ShouldBe(0);
    }

    [Theory]
    [InlineData("W1", 0)]
    [InlineData("W1", 1)]
    [InlineData("W1", 100)]
    [InlineData("W2", 777)]
    [InlineData("W3", 300)]
    public void Find_RoomForFewer_GivesTheFirstOnesAndHowManyThereAre(string name, int room)
    {
        var workload = Named(name);
        var all = new Instant[Room.Length];
        var count = Count(workload, all);
        var few = new Instant[room];

        Count(workload, few).ShouldBe(count);

        count.ShouldBeGreaterThan(room);
        RandomCases.Same(few, all[..room], () => name);
    }

    [Theory]
    [MemberData(nameof(BadInput))]
    public void Ask_BadInput_IsATypedErrorThatAllocatesNothingForItsSpan(string name)
    {
        // The first error of its kind loads messages and stack traces.
        _ = Refused(name);

        Exception? error = null;
        Allocated(() => error = Refused(name)).ShouldBeLessThan(MostForAnError);

        error.ShouldNotBeNull().Message.ShouldContain(name switch
        {
            "span" => "from 1970-01-01 to 2200-12-31 is more than the maximum of 400 days",
            "from after to" => "2026-05-03, is before the first, 2026-05-04",
            "year before" or "year after" => "1970 to 2200",
            "negative duration" => "must be from 0:00:01:00 to 1:00:00:00",
            _ => "Europe/Atlantis",
        }, Case.Insensitive);
    }

    private static Exception Refused(string name)
    {
        var day = new LocalDate(2026, 5, 4);
        var now = Instant.FromUtc(2026, 5, 1, 0, 0);
        var hour = Duration.FromHours(1);
        return name switch
        {
            "span" => Should.Throw<ArgumentOutOfRangeException>(() => SlotFinder.Find(
                new AvailabilitySchedule(DateTimeZone.Utc, Workload.Hours),
                SlotPolicy.Default,
                new SlotQuery(new LocalDate(1970, 1, 1), new LocalDate(2200, 12, 31), hour, now),
                ReadOnlySpan<BusyInterval>.Empty)),
            "from after to" => Should.Throw<ArgumentOutOfRangeException>(() => new SlotQuery(day, day.PlusDays(-1), hour, now)),
            "year before" => Should.Throw<ArgumentOutOfRangeException>(() => new SlotQuery(new LocalDate(1, 1, 1), day, hour, now)),
            "year after" => Should.Throw<ArgumentOutOfRangeException>(() => new SlotQuery(day, new LocalDate(9999, 12, 31), hour, now)),
            "negative duration" => Should.Throw<ArgumentOutOfRangeException>(() => new SlotQuery(day, day, -hour, now)),
            _ => Should.Throw<NodaTime.TimeZones.DateTimeZoneNotFoundException>(() => DateTimeZoneProviders.Tzdb["Europe/Atlantis"]),
        };
    }

    private static int Count(Workload workload, Span<Instant> starts) => workload.Team.Length == 1
        ? SlotFinder.Find(workload.Team[0].Schedule, Workload.Policy, workload.Query, workload.Team[0].Busy, starts)
        : SlotFinder.FindAny(workload.Team, Workload.Policy, workload.Query, starts);

    /// <summary>The least of some tries: a pool may be trimmed, or the runtime may compile anew, in the middle of one.</summary>
    private static long Allocated(Action act)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 20; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            act();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static Workload Named(string name) => name switch
    {
        "W1" => Workload.W1,
        "W2" => Workload.W2,
        _ => Workload.W3,
    };
}
