using System.Globalization;
using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Pictures;

/// <summary>A day with what is booked and what is asked, from which a row is drawn; every answer in it is SlotFinder's.</summary>
internal sealed record Day
{
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    public required LocalDate Date { get; init; }

    public required PracticeHours Hours { get; init; }

    /// <summary>Half-hourly from opening, without notice or window, unless the scene says otherwise.</summary>
    public SlotPolicy Policy { get; init; } = EveryMinutes(30);

    /// <summary>The clock's hour at the left edge; negative for the evening before.</summary>
    public int FromHour { get; init; } = 9;

    public int Minutes { get; init; } = 60;

    public int Before { get; init; }

    public int After { get; init; }

    public Instant? Now { get; init; }

    public string? Service { get; init; }

    public int Capacity { get; init; } = 1;

    public string? Area { get; init; }

    public ServiceTravel? Travel { get; init; }

    public NewClientPolicy? NewClient { get; init; }

    public IReadOnlyList<(HeldSession Session, string Text)> Sessions { get; init; } = [];

    public IReadOnlyList<PoolAgenda> Pools { get; init; } = [];

    public static SlotPolicy EveryMinutes(int step) => new()
    {
        Step = Duration.FromMinutes(step),
        MinimumNotice = Duration.Zero,
        WindowDays = null,
    };

    /// <summary>The same hours every day.</summary>
    public static PracticeHours Open(params string[] ranges) => new(Enumerable.Range(1, 7)
        .Aggregate(WeeklyHours.Closed, (week, day) => week.With((IsoDayOfWeek)day, ranges)));

    /// <summary>A time such as <c>10:30</c> on the day.</summary>
    public Instant At(string time) => Date.At(NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value)
        .InZoneStrictly(NewYork).ToInstant();

    /// <summary>The day with one more session, with buffers of its own.</summary>
    public Day With(string from, string to, string text, int before = 0, int after = 0, string? area = null, string? service = null, int seats = 1)
    {
        var (start, end) = (At(from), At(to));
        var occupies = new BusyInterval(start - Duration.FromMinutes(before), end + Duration.FromMinutes(after));
        var session = new HeldSession(start, end - start, occupies) { Area = area, Service = service, SeatsTaken = seats };
        return this with { Sessions = [.. Sessions, (session, text)] };
    }

    /// <summary>The row of the day.</summary>
    /// <param name="label">What it is about.</param>
    /// <param name="tried">A start such as <c>10:30</c> to ask about; null for none.</param>
    /// <param name="nearest">How many free starts are drawn, those nearest to the tried one; all by default.</param>
    public Lane ToLane(string label, string? tried = null, int nearest = int.MaxValue)
    {
        var origin = Date.AtStartOfDayInZone(NewYork).ToInstant() + Duration.FromHours(FromHour);
        var schedule = new AvailabilitySchedule(NewYork, Hours);
        var agenda = new PractitionerAgenda(schedule, BusyTimeline.Empty, [.. Sessions.Select(session => session.Session)]);
        var free = SlotFinder.Find(agenda, Policy, Query, Pools);
        var empty = new PractitionerAgenda(schedule, BusyTimeline.Empty);
        var grid = SlotFinder.Find(empty, EveryMinutes((int)Policy.Step.TotalMinutes) with { Alignment = Policy.Alignment }, Question(null, null)).Select(start => start.Start);
        var kept = nearest == int.MaxValue ? free : [.. free.OrderBy(start => Distance(start.Start, At(tried!))).Take(nearest)];
        var refused = grid.Except(free.Select(start => start.Start)).Where(start => nearest == int.MaxValue || start == At(tried!));
        var marks = kept.Select(start => new Mark(start.Start, true, Capacity > 1 ? Seats(start.SeatsLeft) : ""))
            .Concat(refused.Select(start => new Mark(start, false)))
            .OrderBy(mark => mark.Start);
        return new Lane(label, origin, NewYork, [.. Shapes(schedule)], [.. marks], tried is null ? null : Try(agenda, At(tried)));
    }

    private SlotQuery Query => Question(Now, NewClient);

    private SlotQuery Question(Instant? now, NewClientPolicy? newClient) =>
        new(Date, Date, Duration.FromMinutes(Minutes), now ?? Instant.FromUtc(2020, 1, 1, 0, 0))
        {
            BufferBefore = Duration.FromMinutes(Before),
            BufferAfter = Duration.FromMinutes(After),
            Service = Service,
            Capacity = Capacity,
            Area = Area,
            Travel = Travel,
            NewClient = newClient,
        };

    private Trial Try(PractitionerAgenda agenda, Instant start)
    {
        var end = start + Duration.FromMinutes(Minutes);
        var answer = Words.Of(SlotFinder.Explain(agenda, Policy, Query, start, Pools));
        return new Trial(start, end, start - Duration.FromMinutes(Before), end + Duration.FromMinutes(After), answer);
    }

    private IEnumerable<Shape> Shapes(AvailabilitySchedule schedule)
    {
        foreach (var range in schedule.OpenRanges(Date, Date))
        {
            yield return new Shape(ShapeKind.Open, range.Start, range.End);
        }

        if (Now is { } now)
        {
            var notice = Duration.Max(Policy.MinimumNotice, NewClient?.MinimumNotice ?? Duration.Zero);
            yield return new Shape(ShapeKind.TooSoon, now, now + notice, string.Create(CultureInfo.InvariantCulture, $"{notice.TotalHours}{(notice.TotalHours > 1 ? " hours'" : " hour's")} notice"));
        }

        foreach (var (session, text) in Sessions)
        {
            var (from, to) = (session.Occupies.Start, session.Occupies.End);
            var way = Travel?.Between(session.Area, Area) ?? Duration.Zero;
            if (way > Duration.Zero)
            {
                yield return new Shape(ShapeKind.Way, from - way, from);
                yield return new Shape(ShapeKind.Way, to, to + way);
            }

            if (from < session.Start)
            {
                yield return new Shape(ShapeKind.Buffer, from, session.Start);
            }

            yield return new Shape(ShapeKind.Booked, session.Start, session.Start + session.Duration, text);
            if (to > session.Start + session.Duration)
            {
                yield return new Shape(ShapeKind.Buffer, session.Start + session.Duration, to);
            }
        }
    }

    private static Duration Distance(Instant one, Instant other) => one > other ? one - other : other - one;

    private static string Seats(int left) => left == 1 ? "1 seat left" : string.Create(CultureInfo.InvariantCulture, $"{left} seats left");
}
