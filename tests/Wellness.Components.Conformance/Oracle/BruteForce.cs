using NodaTime;
using NodaTime.Calendars;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Conformance.Oracle;

/// <summary>
/// The rules of availability, read off the page: every moment of the dates is asked, one after another, whether a session
/// could start there. Slow, and plain enough to be believed.
/// </summary>
/// <remarks>
/// It takes the library's model as its input and shares nothing else with it. Where the page is silent:
/// <list type="bullet">
/// <item>Minutes: those of the date's (the ISO week's) sessions and this one's are together at most the cap.</item>
/// <item>
/// A class that is held (same service, start, length and area) is joined while it has seats: that needs hours, no other
/// busy time or session, notice, window, validity and the rules for new clients, but no candidate of the grid, no room
/// under a cap, no resource and no way. However many seats are taken, caps count it once. Any other start over it is busy.
/// </item>
/// <item>Ways: see <see cref="Journeys"/>. A packed day goes on where a way ends, and not where the session before it ends.</item>
/// <item>Resources: one member, the same for the whole time. They make no candidates of a packed day.</item>
/// <item>New clients: the longer notice holds. A refusal names the rules for new clients before all others.</item>
/// <item>Validity: both dates inclusive, by the start's local date.</item>
/// </list>
/// </remarks>
public sealed class BruteForce
{
    private readonly Question _question;
    private readonly WallClock _clock;
    private readonly OpenTime _open;
    private readonly Journeys _journeys;
    private readonly HashSet<Instant> _busyStarts = [];
    private readonly int[] _lastAnchor;
    private readonly int _duration;
    private readonly int _before;
    private readonly int _after;
    private readonly int _step;

    /// <param name="question">What is asked.</param>
    /// <param name="tick">How far one moment is from the next; every length and instant of the question is a whole number of them.</param>
    public BruteForce(Question question, Duration tick)
    {
        ArgumentNullException.ThrowIfNull(question);
        _question = question;
        // A session may run on for a day and a third, and a zone may have skipped the day after (Pacific/Kwajalein, 1993-08-21).
        var (from, to) = (Query.From.PlusDays(-2), Query.To.PlusDays(3));
        _clock = new WallClock(question.Zone, from, to, tick);
        _open = new OpenTime(_clock, question.Hours, from, to);
        _journeys = new Journeys(Query, question.Appointments);
        _duration = _clock.Ticks(Query.Duration);
        _before = _clock.Ticks(Query.BufferBefore);
        _after = _clock.Ticks(Query.BufferAfter);
        _step = _clock.Ticks(question.Policy.Step);
        if (question.Policy.Alignment == StartAlignment.Packed)
        {
            Pack();
        }

        _lastAnchor = LookBack();
    }

    private SlotQuery Query => _question.Query;

    /// <summary>Every bookable start, in order.</summary>
    public static Instant[] Slots(Question question, Duration tick) => [.. new BruteForce(question, tick).Slots().Select(slot => slot.Start)];

    /// <summary>Every bookable start, in order, with the seats that are left.</summary>
    public IEnumerable<FreeStart> Slots() => Enumerable.Range(0, _clock.Count)
        // Most moments are closed or off the grid, which is quickly seen.
        .Where(s => IsAskedFor(s) && IsWithinHours(s) && (IsCandidate(s) || Joined(s) is not null) && Refusing(s) is null)
        .Select(s => new FreeStart(_clock.At(s), Query.Capacity - (Joined(s)?.SeatsTaken ?? 0)));

    /// <summary>The rule that refuses a start, the first in the order of the rules; null where none does.</summary>
    /// <param name="start">A whole number of ticks, on one of the query's dates.</param>
    public Rule? Refusing(Instant start) => Refusing(Tick(start));

    private Rule? Refusing(int s) =>
        Query.NewClient is { CallFirst: true } ? Rule.CallFirst
        : Query.NewClient is { Lengths.Count: > 0 } rules && !rules.Lengths.Contains(Query.Duration) ? Rule.NewClientLength
        : !IsWithinHours(s) ? Rule.Hours
        : Joined(s) is { } session ? RefusingSeat(s, session) ?? RefusingDate(s)
        : RefusingSession(s) ?? RefusingDate(s) ?? RefusingByCap(s);

    private Rule? RefusingSeat(int s, HeldSession session) =>
        !IsFree(s, session) ? Rule.Busy
        : session.SeatsTaken >= Query.Capacity ? Rule.Seats
        : null;

    private Rule? RefusingSession(int s) =>
        !IsFree(s, joined: null) ? Rule.Busy
        : !_journeys.Allow(Span(s), Range(_open.Around(s))) ? Rule.Travel
        : !HasResources(s) ? Rule.Resource
        : !IsCandidate(s) ? Rule.Step
        : null;

    private Rule? RefusingDate(int s) =>
        _clock.At(s) < Query.Now + Duration.Max(_question.Policy.MinimumNotice, Query.NewClient?.MinimumNotice ?? Duration.Zero) ? Rule.Notice
        : _question.Policy.WindowDays is { } days && _clock.Date(s) > Query.Now.InZone(_question.Zone).Date.PlusDays(days) ? Rule.Window
        : _clock.Date(s) < Query.ValidFrom || _clock.Date(s) > Query.ValidThrough ? Rule.Validity
        : null;

    private Rule? RefusingByCap(int s)
    {
        var sessions = _question.Held.Concat(_question.Appointments).ToArray();
        var day = sessions.Where(session => Date(session) == _clock.Date(s)).ToArray();
        var week = sessions.Where(session => Week(Date(session)) == Week(_clock.Date(s))).ToArray();
        return day.Length >= _question.Policy.DailyCap ? Rule.DailyCap
            : week.Length >= _question.Policy.WeeklyCap ? Rule.WeeklyCap
            : Minutes(day) > _question.Policy.DailyMinutesCap ? Rule.DailyMinutes
            : Minutes(week) > _question.Policy.WeeklyMinutesCap ? Rule.WeeklyMinutes
            : null;
    }

    private double Minutes(HeldSession[] sessions) => (Query.Duration.ToInt64Nanoseconds() + sessions.Sum(session => session.Duration.ToInt64Nanoseconds())) / 60e9;

    private bool IsAskedFor(int s) => _clock.Date(s) >= Query.From && _clock.Date(s) <= Query.To;

    private bool IsWithinHours(int s) => _question.Policy.BuffersWithinHours
        ? _open.Holds(s - _before, s + _duration + _after)
        : _open.Holds(s, s + _duration);

    private HeldSession? Joined(int s) => Query.Capacity == 1 || Query.Service is null ? null : _question.Appointments
        .Where(session => session.Start == _clock.At(s) && session.Service == Query.Service
            && session.Duration == Query.Duration && session.Area == Query.Area)
        .Select(session => (HeldSession?)session)
        .SingleOrDefault();

    private bool IsFree(int s, HeldSession? joined) => !_question.Busy.Any(busy => Overlap(busy, Span(s)))
        && !_question.Appointments.Any(session => session != joined && Overlap(session.Occupies, Span(s)));

    private bool HasResources(int s) =>
        _question.Pools.All(pool => pool.Any(member => !member.Any(busy => Overlap(busy, Span(s)))));

    private bool IsCandidate(int s) => _question.Policy.Alignment switch
    {
        StartAlignment.Clock => _clock.TicksSinceMidnight(s) is { } ticks && ticks % _step == 0,
        StartAlignment.OpeningTime => (s - _lastAnchor[s]) % _step == 0,
        _ => (s - _lastAnchor[s]) % _step == 0 || EndsAtBusyStart(s) || EndsAtClosing(s),
    };

    private bool EndsAtBusyStart(int s) =>
        _busyStarts.Contains(_clock.At(s + _duration + _after)) && _open.Holds(s, s + _duration + _after + 1);

    private bool EndsAtClosing(int s) =>
        s + _duration + (_question.Policy.BuffersWithinHours ? _after : 0) == _open.Around(s).To;

    /// <summary>Notes where something busy starts, and makes each busy end with a buffer an anchor, where both lie in one open range.</summary>
    private void Pack()
    {
        BusyInterval[] ranges = [.. _open.Ranges().Select(Range)];
        _busyStarts.UnionWith(_question.Busy.Select(busy => busy.Start).Concat(_journeys.Starts()));
        _busyStarts.UnionWith(ranges.Select(_journeys.StartToBase).OfType<Instant>());
        var ends = _question.Busy.Select(busy => busy.End).Concat(_journeys.Ends()).Concat(ranges.Select(_journeys.EndFromBase).OfType<Instant>()).ToHashSet();
        foreach (var end in ends.Select(Tick).Where(end => end > 0 && end < _clock.Count - _before))
        {
            _open.IsAnchor[end + _before] |= _open.Holds(end, end + _before + 1);
        }
    }

    /// <summary>For every open moment, the last anchor at or before it in its open range.</summary>
    private int[] LookBack()
    {
        var lastAnchor = new int[_clock.Count];
        for (var at = 1; at < _clock.Count; at++)
        {
            lastAnchor[at] = _open.IsAnchor[at] ? at : lastAnchor[at - 1];
        }

        return lastAnchor;
    }

    private LocalDate Date(HeldSession session) => session.Start.InZone(_question.Zone).Date;

    private static (int Year, int Week) Week(LocalDate date) =>
        (WeekYearRules.Iso.GetWeekYear(date), WeekYearRules.Iso.GetWeekOfWeekYear(date));

    private static bool Overlap(BusyInterval one, BusyInterval other) => one.Start < other.End && one.End > other.Start;

    private int Tick(Instant instant) => _clock.Ticks(instant - _clock.At(0));

    private BusyInterval Span(int s) => new(_clock.At(s - _before), _clock.At(s + _duration + _after));

    private BusyInterval Range((int From, int To) range) => new(_clock.At(range.From), _clock.At(range.To));
}
