using System.Buffers;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>What limits a start by when it is rather than by what else is there: notice, window and caps.</summary>
internal ref struct StartLimits : IDisposable
{
    private readonly int? _dailyCap;
    private readonly int? _weeklyCap;
    private readonly int _firstWeek;
    private int[] _perDay;
    private int[] _perWeek;

    /// <param name="schedule">Gives today its date.</param>
    /// <param name="hours">Give the sessions their dates.</param>
    /// <param name="policy">The limits.</param>
    /// <param name="now">The present.</param>
    /// <param name="sessions">Where the sessions that count start, in any order.</param>
    public StartLimits(
        AvailabilitySchedule schedule, CompiledHours hours, SlotPolicy policy, Instant now, ReadOnlySpan<Instant> sessions)
    {
        Earliest = now + policy.MinimumNotice;
        EarliestPlace = TimeLine.Place(Earliest);
        LastDay = policy.WindowDays is { } days ? Today(now, schedule.TimeZone) + days : null;
        (_dailyCap, _weeklyCap) = (policy.DailyCap, policy.WeeklyCap);
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
    public readonly bool HasCaps => _dailyCap is not null || _weeklyCap is not null;

    private int FirstDay { get; }

    public readonly bool IsBeyondWindow(int day) => day > LastDay;

    public readonly bool IsDayFull(int day) => _dailyCap is { } cap && _perDay[day - FirstDay] >= cap;

    public readonly bool IsWeekFull(int day) => _weeklyCap is { } cap && _perWeek[Week(day) - _firstWeek] >= cap;

    /// <summary>Whether the window and the caps leave a date open.</summary>
    public readonly bool Admit(int day) => !IsBeyondWindow(day) && !IsDayFull(day) && !IsWeekFull(day);

    public void Dispose()
    {
        if (_perDay.Length > 0)
        {
            ArrayPool<int>.Shared.Return(_perDay);
            ArrayPool<int>.Shared.Return(_perWeek);
            (_perDay, _perWeek) = ([], []);
        }
    }

    /// <summary>The ISO week of a day number, as weeks since the one that holds 1970-01-01, a Thursday.</summary>
    private static int Week(int day) => (int)TimeLine.FloorDivide(day + 3, 7);

    private static int Today(Instant now, DateTimeZone zone) =>
        (int)TimeLine.FloorDivide(TimeLine.Place(now) + zone.GetUtcOffset(now).Nanoseconds, TimeLine.Day);

    private static int[] Counters(int last)
    {
        var counters = ArrayPool<int>.Shared.Rent(last + 1);
        counters.AsSpan(0, last + 1).Clear();
        return counters;
    }

    private readonly void Count(LocalDays days, ReadOnlySpan<Instant> sessions)
    {
        foreach (var session in sessions)
        {
            var place = TimeLine.Place(session);
            if (place >= days.Starts[0] && place < days.End)
            {
                var day = days.Days[days.PieceAt(place)];
                _perDay[day - FirstDay]++;
                _perWeek[Week(day) - _firstWeek]++;
            }
        }
    }
}
