using NodaTime;

namespace Wellness.Conformance.Oracle;

/// <summary>A zone's clock, read once at every tick of some dates: what it showed when, as nanoseconds of local time since 1970.</summary>
internal sealed class WallClock
{
    private readonly Instant _start;
    private readonly Duration _tick;
    private readonly long[] _shown;
    private readonly LocalDate[] _dates;

    public WallClock(DateTimeZone zone, LocalDate from, LocalDate to, Duration tick)
    {
        _tick = tick;
        _start = Midnight(from) - Duration.FromDays(1);
        _shown = new long[Ticks(Midnight(to) + Duration.FromDays(2) - _start)];
        _dates = new LocalDate[_shown.Length];
        var interval = zone.GetZoneInterval(_start);
        for (var (at, instant) = (0, _start); at < _shown.Length; at++, instant += tick)
        {
            interval = !interval.HasEnd || instant < interval.End ? interval : zone.GetZoneInterval(instant);
            _shown[at] = SinceEpoch(instant) + interval.WallOffset.Nanoseconds;
            _dates[at] = at > 0 && Day(at) == Day(at - 1) ? _dates[at - 1] : instant.WithOffset(interval.WallOffset).Date;
        }
    }

    public int Count => _shown.Length;

    public Instant At(int at) => _start + (_tick * at);

    public LocalDate Date(int at) => _dates[at];

    public int Ticks(Duration length) => (int)(length.ToInt64Nanoseconds() / _tick.ToInt64Nanoseconds());

    /// <summary>How many ticks past midnight the clock showed; null where what it showed is no whole number of them.</summary>
    public int? TicksSinceMidnight(int at)
    {
        var (shown, tick) = (_shown[at] - Shown(_dates[at].AtMidnight()), _tick.ToInt64Nanoseconds());
        return shown % tick == 0 ? (int)(shown / tick) : null;
    }

    /// <summary>The first moment at which the clock showed a time, or else that at which it jumped over it; null where it did neither.</summary>
    public int? First(LocalDateTime time) => Array.IndexOf(_shown, Shown(time)) is >= 0 and var found ? found : Jump(Shown(time));

    /// <summary>The last moment at which the clock showed a time, or else that at which it jumped over it; null where it did neither.</summary>
    public int? Last(LocalDateTime time) => Array.LastIndexOf(_shown, Shown(time)) is >= 0 and var found ? found : Jump(Shown(time));

    /// <summary>The number of the day that the clock showed, counted from 1970-01-01.</summary>
    private long Day(int at) => Math.DivRem(_shown[at], NodaConstants.NanosecondsPerDay) is var (day, rest) && rest < 0 ? day - 1 : day;

    private static long Shown(LocalDateTime time) => SinceEpoch(time.InUtc().ToInstant());

    private static long SinceEpoch(Instant instant) => (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    private static Instant Midnight(LocalDate date) => date.AtMidnight().InUtc().ToInstant();

    private int? Jump(long time)
    {
        for (var at = 1; at < _shown.Length; at++)
        {
            if (_shown[at - 1] < time && time < _shown[at])
            {
                return at;
            }
        }

        return null;
    }
}
