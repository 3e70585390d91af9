using NodaTime;
using Wellness.ICalendar;

namespace Wellness.AspNetCore;

/// <summary>How the calendars that practitioners keep elsewhere are read.</summary>
/// <remarks>Read from the configuration's section <c>Wellness:ExternalCalendars</c>, under the properties' names, durations as <c>hh:mm:ss</c>.</remarks>
public sealed class ExternalCalendarOptions
{
    /// <summary>How long after one reading of a calendar the next begins, give or take a tenth, so that not all begin at once.</summary>
    /// <value>From 5 minutes to 24 hours; 15 minutes by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration RefreshInterval
    {
        get;
        set => field = Between(value, Duration.FromMinutes(5), Duration.FromHours(24), "The interval is from 5 minutes to 24 hours.");
    } = Duration.FromMinutes(15);

    /// <summary>How old the busy times of a calendar may get before the health check calls it degraded.</summary>
    /// <value>From 10 minutes to 30 days; 6 hours by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration StaleAfter
    {
        get;
        set => field = Between(value, Duration.FromMinutes(10), Duration.FromDays(30), "The age is from 10 minutes to 30 days.");
    } = Duration.FromHours(6);

    /// <summary>The longest that fetching a calendar may take, redirects included.</summary>
    /// <value>From 1 second to 2 minutes; 30 seconds by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside its bounds.</exception>
    public Duration FetchTimeout
    {
        get;
        set => field = Between(value, Duration.FromSeconds(1), Duration.FromMinutes(2), "The time is from 1 second to 2 minutes.");
    } = Duration.FromSeconds(30);

    /// <summary>How much of a calendar is read before it is refused; set in code alone.</summary>
    /// <value><see cref="BusyCalendarLimits.Default"/> by default.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public BusyCalendarLimits Limits { get; set => field = value ?? throw new ArgumentNullException(nameof(value)); } = BusyCalendarLimits.Default;

    private static Duration Between(Duration value, Duration least, Duration most, string rule) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(nameof(value), value, rule);
}
