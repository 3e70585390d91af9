using System.Buffers;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>What limits a start by when it is rather than by what else is there: notice, window and caps.</summary>
internal ref struct StartLimits : IDisposable
{
    private readonly SlotPolicy _policy;
    private readonly Duration _duration;
    private readonly int _firstWeek;
    private SessionCount[] _perDay;
    private SessionCount[] _perWeek;

    /// <param name="schedule">Gives today its date.</param>
    /// <param name="hours">Give the sessions their dates.</param>
    /// <param name="policy">The limits.</param>
    /// <param name="query">The session, and the present.</param>
    /// <param name="sessions">The sessions that count, in any order.</param>
    public StartLimits(
        AvailabilitySchedule schedule, CompiledHours hours, SlotPolicy policy, SlotQuery query, ReadOnlySpan<HeldSession> sessions)
    {
        Earliest = query.Now + Duration.Max(policy.MinimumNotice, query.NewClient?.MinimumNotice ?? Duration.Zero);
        EarliestPlace = TimeLine.Place(Earliest);
        LastDay = policy.WindowDays is { } days ? Today(query.Now, schedule.TimeZone) + days : null;
        (_policy, _duration) = (policy, query.Duration);
        (_perDay, _perWeek) = ([], []);
        if (HasCaps)
        {
            var first = hours.FirstDay - 1;
            _firstWeek = Week(first);
            FirstDay = first;
            _perDay = Counters(hours.LastDay + 1 - first);
            _perWeek = Counters(Week(hours.LastDay + 1) - _firstWeek);
            Count(hours.Days, sessions);
        }
    }

    /// <summary>The first instant that the notice allows.</summary>
    public Instant Earliest { get; }

    public long EarliestPlace { get; }

    /// <summary>The number of the last date of the window; null for no limit.</summary>
    public int? LastDay { get; }

    /// <summary>Whether a date may be full by itself.</summary>
    public readonly bool HasCaps => _policy.DailyCap is not null || _policy.WeeklyCap is not null
        || _policy.DailyMinutesCap is not null || _policy.WeeklyMinutesCap is not null;

    private int FirstDay { get; }

    public readonly bool IsBeyondWindow(int day) => day > LastDay;

    /// <summary>Whether the window and the caps leave a date open.</summary>
    public readonly bool Admit(int day) => !IsBeyondWindow(day) && !(HasCaps && CapReached(day) is not null);

    /// <summary>The first cap that a further session on a date would break; null where none is. Asked only where there are caps.</summary>
    public readonly SlotRefusal? CapReached(int day)
    {
        ref readonly var today = ref _perDay[day - FirstDay];
        ref readonly var week = ref _perWeek[Week(day) - _firstWeek];
        return today.Sessions >= _policy.DailyCap ? new SlotRefusal.DailyCapReached(_policy.DailyCap.Value)
            : week.Sessions >= _policy.WeeklyCap ? new SlotRefusal.WeeklyCapReached(_policy.WeeklyCap.Value)
            : Exceeds(today, _policy.DailyMinutesCap) ? new SlotRefusal.DailyMinutesReached(_policy.DailyMinutesCap!.Value)
            : Exceeds(week, _policy.WeeklyMinutesCap) ? new SlotRefusal.WeeklyMinutesReached(_policy.WeeklyMinutesCap!.Value)
            : null;
    }

    public void Dispose()
    {
        if (_perDay.Length > 0)
        {
            ArrayPool<SessionCount>.Shared.Return(_perDay);
            ArrayPool<SessionCount>.Shared.Return(_perWeek);
            (_perDay, _perWeek) = ([], []);
        }
    }

    /// <summary>The ISO week of a day number, as weeks since the one that holds 1970-01-01, a Thursday.</summary>
    private static int Week(int day) => (int)TimeLine.FloorDivide(day + 3, 7);

    private static int Today(Instant now, DateTimeZone zone) =>
        (int)TimeLine.FloorDivide(TimeLine.Place(now) + zone.GetUtcOffset(now).Nanoseconds, TimeLine.Day);

    private static SessionCount[] Counters(int last)
    {
        var counters = ArrayPool<SessionCount>.Shared.Rent(last + 1);
        counters.AsSpan(0, last + 1).Clear();
        return counters;
    }

    private readonly bool Exceeds(in SessionCount count, int? minutes) =>
        minutes is { } most && count.Time + _duration > Duration.FromMinutes(most);

    private readonly void Count(LocalDays days, ReadOnlySpan<HeldSession> sessions)
    {
        foreach (ref readonly var session in sessions)
        {
            var place = TimeLine.Place(session.Start);
            if (place >= days.Starts[0] && place < days.End)
            {
                var day = days.Days[days.PieceAt(place)];
                _perDay[day - FirstDay].Add(session.Duration);
                _perWeek[Week(day) - _firstWeek].Add(session.Duration);
            }
        }
    }

    /// <summary>How many sessions a date or a week has, and for how long.</summary>
    private struct SessionCount
    {
        public int Sessions { get; private set; }

        public Duration Time { get; private set; }

        public void Add(Duration duration)
        {
            Sessions++;
            Time += duration;
        }
    }
}
