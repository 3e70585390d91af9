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

    /// <summary>The service by which a class is known.</summary>
    public string? Service { get; init; }

    public int Capacity { get; init; } = 1;

    public string? Area { get; init; }

    public ServiceTravel? Travel { get; init; }

    public LocalDate? ValidFrom { get; init; }

    public LocalDate? ValidThrough { get; init; }

    public NewClientPolicy? NewClient { get; init; }

    /// <summary>Sessions that take time, have a place and count for caps: what an agenda holds.</summary>
    public IReadOnlyList<HeldSession> Appointments { get; init; } = [];

    public IReadOnlyList<PoolAgenda> Pools { get; init; } = [];

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
        Service = Service,
        Capacity = Capacity,
        Area = Area,
        Travel = Travel,
        ValidFrom = ValidFrom,
        ValidThrough = ValidThrough,
        NewClient = NewClient,
    };

    /// <summary>The same hours every day of the week.</summary>
    public static WeeklyHours Daily(params string[] ranges) => Enumerable.Range(1, 7)
        .Aggregate(WeeklyHours.Closed, (week, day) => week.With((IsoDayOfWeek)day, ranges));

    public static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static Instant Utc(string iso) => InstantPattern.ExtendedIso.Parse(iso).Value;

    /// <summary>The question with one more busy time on its first date, between two times such as <c>10:00</c>.</summary>
    public Ask With(string from, string to) => this with { Busy = [.. Busy, new BusyInterval(At(from), At(to))] };

    /// <summary>The question with one more session on its first date, without buffers; in an area, or of a class with some seats taken.</summary>
    public Ask WithSession(string from, string to, string? area = null, string? service = null, int seats = 1) => this with
    {
        Appointments = [.. Appointments, new HeldSession(At(from), At(to) - At(from)) { Area = area, Service = service, SeatsTaken = seats }],
    };

    /// <summary>The question with one more pool, of which each member is busy on the first date in ranges such as <c>10:00-11:00</c>.</summary>
    public Ask WithPool(string pool, params string[][] members) => this with
    {
        Pools = [.. Pools, new PoolAgenda(pool, members.Select((busy, i) => new ResourceAgenda($"{pool}-{i + 1}", new BusyTimeline(
            [.. busy.Select(range => range.Split('-')).Select(ends => new BusyInterval(At(ends[0]), At(ends[1])))]))))],
    };

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

    /// <summary>The practitioner's agenda, in which appointments and busy times are.</summary>
    public PractitionerAgenda Agenda() => new(Schedule, new BusyTimeline([.. Busy]), [.. Appointments]);

    /// <summary>The starts that an agenda leaves, as the practice's clock shows them, for a class with the seats that are left.</summary>
    public string[] Free(string pattern = "HH:mm") => [.. SlotFinder.Find(Agenda(), Policy, Query, Pools).Select(slot =>
        ZonedDateTimePattern.CreateWithInvariantCulture(pattern, null).Format(slot.Start.InZone(Zone)) + (Capacity > 1 ? $" {slot.SeatsLeft} left" : ""))];

    /// <summary>The starts that somebody of a team has.</summary>
    public Instant[] FreeWithAny(params Ask[] team)
    {
        var starts = new Instant[1_000];
        return starts[..SlotFinder.FindAny([.. team.Select(one => one.Agenda())], Policy, Query, starts, Pools)];
    }

    /// <summary>The rule of an agenda that refuses a time on the first date.</summary>
    public SlotRefusal? WhyNot(string time) => SlotFinder.Explain(Agenda(), Policy, Query, At(time), Pools);
}
