using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>The rules of availability for one practice, fed with what is taken: searches and claims both ask here.</summary>
internal sealed class OfferedTimes
{
    /// <summary>
    /// How far around its dates a search needs to know what is taken where neighbours count: a session with its buffers
    /// reaches 40 hours, and the longest way to a neighbour 8 more.
    /// </summary>
    private const int ReachDays = 2;

    private readonly Practice _practice;
    private readonly Dictionary<(string Practitioner, string Service), AvailabilitySchedule> _schedules;

    public OfferedTimes(Practice practice)
    {
        _practice = practice;
        // Services without hours of their own share one schedule, which is compiled once.
        _schedules = [];
        foreach (var practitioner in practice.Practitioners)
        {
            var shared = AvailabilitySchedule.For(practice, practitioner);
            foreach (var service in practitioner.Services)
            {
                _schedules[(practitioner.Slug, service)] = practice.Service(service) is { Hours: not null } own
                    ? AvailabilitySchedule.For(practice, practitioner, own) : shared;
            }
        }
    }

    private SlotPolicy Policy => _practice.SlotPolicy;

    private bool HasCaps => Policy.DailyCap is not null || Policy.WeeklyCap is not null
        || Policy.DailyMinutesCap is not null || Policy.WeeklyMinutesCap is not null;

    /// <summary>Whether a start depends on what lies before or after it, and not only on what overlaps it.</summary>
    private bool NeighboursCount => _practice.Travel is not null || Policy.Alignment == StartAlignment.Packed;

    /// <summary>The span whose taken times decide about starts of a choice on some dates.</summary>
    public (Instant From, Instant To) Reach(SessionChoice choice, LocalDate from, LocalDate to)
    {
        if (HasCaps)
        {
            from = from.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
            to = to.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday));
        }

        var days = NeighboursCount ? ReachDays : 0;
        return (
            Midnight(from.PlusDays(-days)) - choice.Service.BufferBefore,
            Midnight(to.PlusDays(days + 1)) + choice.Length.Duration + choice.Service.BufferAfter);
    }

    /// <summary>The span whose taken times decide about one start: what overlaps it, where no rule looks further.</summary>
    public (Instant From, Instant To) Reach(SessionChoice choice, Instant start, Instant now)
    {
        var service = choice.Service;
        var looksFurther = HasCaps || NeighboursCount || service.Capacity > 1
            || (Policy.Assignment == AssignmentStrategy.FewestSessions && choice.Practitioners.Count > 1)
            || Explain(choice, start, now, []).Any(answer => answer.Refusal is SlotRefusal.OffGrid);
        var date = start.InZone(_practice.TimeZone).Date;
        return looksFurther ? Reach(choice, date, date)
            : (start - service.BufferBefore, start + choice.Length.Duration + service.BufferAfter);
    }

    /// <summary>
    /// The ISO weeks in which claims of a date must take turns, in order, for the rules that no cell can hold: caps, ways,
    /// and who is in a class.
    /// </summary>
    public IReadOnlyList<string> GuardedWeeks(SessionChoice choice, LocalDate date)
    {
        var reach = _practice.Travel is null ? 0 : ReachDays;
        return reach > 0 || HasCaps || choice.Service.Capacity > 1
            ? [.. Enumerable.Range(-reach, (2 * reach) + 1).Select(days => IsoWeek.Of(date.PlusDays(days))).Distinct().Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Everybody's free starts between two dates, joined into slots in the practice's order.</summary>
    public IReadOnlyList<AppointmentSlot> Find(
        SessionChoice choice, LocalDate from, LocalDate to, Instant now, IReadOnlyList<OccupiedTime> taken)
    {
        var query = choice.Query(from, to, now);
        var pools = Pools(choice, taken);
        var byStart = new SortedDictionary<Instant, (List<string> Free, int Seats)>();
        foreach (var practitioner in choice.Practitioners)
        {
            foreach (var (start, seats) in SlotFinder.Find(Agenda(choice, practitioner, taken), Policy, query, pools))
            {
                var known = byStart.GetValueOrDefault(start, ([], 0));
                known.Free.Add(practitioner);
                byStart[start] = known with { Seats = Math.Max(known.Seats, seats) };
            }
        }

        return [.. byStart.Select(entry => new AppointmentSlot(entry.Key, choice.Length.Duration, entry.Value.Free.AsReadOnly(), entry.Value.Seats))];
    }

    /// <summary>What the rules say to a start with each practitioner of a choice, in the practice's order.</summary>
    public IReadOnlyList<PractitionerAnswer> Explain(SessionChoice choice, Instant start, Instant now, IReadOnlyList<OccupiedTime> taken)
    {
        var date = start.InZone(_practice.TimeZone).Date;
        var query = choice.Query(date, date, now);
        var pools = Pools(choice, taken);
        return [.. choice.Practitioners.Select(practitioner => new PractitionerAnswer(
            practitioner, SlotFinder.Explain(Agenda(choice, practitioner, taken), Policy, query, start, pools)))];
    }

    /// <summary>Who gets a claimed session and what it takes, or the rule that refuses it.</summary>
    public ClaimDecision Decide(SessionChoice choice, Instant start, Instant now, ClaimFacts facts)
    {
        var answers = Explain(choice, start, now, facts.Taken);
        var free = answers.Where(answer => answer.Refusal is null).Select(answer => answer.Practitioner).ToArray();
        if (free.Length == 0)
        {
            var refusals = answers.Select(answer => answer.Refusal!).ToArray();
            return new ClaimDecision.Refuse(refusals.FirstOrDefault(IsTaken) ?? refusals[0]);
        }

        var date = start.InZone(_practice.TimeZone).Date;
        var practitioner = Assignment.Choose(Policy.Assignment, free, facts, time => time.InZone(_practice.TimeZone).Date == date);
        return new ClaimDecision.Take(practitioner, ResourcesFor(choice, practitioner, start, facts.Taken));
    }

    /// <summary>Whether a refusal comes from somebody else's booking, so that the time was free before.</summary>
    public static bool IsTaken(SlotRefusal refusal) =>
        refusal is SlotRefusal.Busy or SlotRefusal.ClassFull or SlotRefusal.NoResource or SlotRefusal.Travel;

    /// <summary>Where a date begins; of one that never was, where the next one does.</summary>
    private Instant Midnight(LocalDate date) => _practice.TimeZone.AtLeniently(date.AtMidnight()).ToInstant();

    private static IReadOnlyList<string> ResourcesFor(SessionChoice choice, string practitioner, Instant start, IReadOnlyList<OccupiedTime> taken)
    {
        var joined = choice.Service.Capacity == 1 ? null : taken.FirstOrDefault(time => time.Practitioner == practitioner
            && time.Session is { } session && session.Service == choice.Service.Slug && session.Start == start && session.Duration == choice.Length.Duration);
        if (joined is not null)
        {
            return joined.Resources;
        }

        var time = new BusyInterval(start - choice.Service.BufferBefore, start + choice.Length.Duration + choice.Service.BufferAfter);
        return [.. Pools(choice, taken).Select(pool => pool.FreeMember(time)
            ?? throw new InvalidOperationException($"The pool '{pool.Pool}' has no free member for a start that the rules allow."))];
    }

    private PractitionerAgenda Agenda(SessionChoice choice, string practitioner, IReadOnlyList<OccupiedTime> taken)
    {
        var mine = taken.Where(time => time.Practitioner == practitioner).ToArray();
        // The clients of a class share one session.
        var sessions = mine.Where(time => time.Session is not null)
            .GroupBy(time => (time.Session!.Service, time.Session.Start, time.Session.Duration))
            .Select(seats => new HeldSession(seats.Key.Start, seats.Key.Duration, seats.First().Interval)
            {
                Service = seats.Key.Service,
                Area = seats.First().Session!.Area,
                SeatsTaken = seats.Count(),
            });
        var busy = mine.Where(time => time.Session is null).Select(time => time.Interval);
        return new PractitionerAgenda(_schedules[(practitioner, choice.Service.Slug)], new BusyTimeline([.. busy]), [.. sessions]);
    }

    private static PoolAgenda[] Pools(SessionChoice choice, IReadOnlyList<OccupiedTime> taken) =>
        [.. choice.Service.Resources.Select(pool => new PoolAgenda(pool, choice.Practice.ResourcePool(pool)!.Members.Select(member =>
            new ResourceAgenda(member, new BusyTimeline([.. taken.Where(time => time.Resources.Contains(member)).Select(time => time.Interval)])))))];
}
