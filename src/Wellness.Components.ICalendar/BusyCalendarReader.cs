using NodaTime;
using Wellness.ICalendar.Imports;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>Reads from someone's calendar when they are busy, and nothing else: no title, place or person leaves it.</summary>
/// <remarks>
/// <para>Cancelled, transparent and "free" events don't count, and neither do the practice's own appointments that came back in a feed.</para>
/// <para>
/// All-day events and times without a zone are on the practice's clock. Ical.Net does not read here: version 5.2.4 expands
/// hostile rules without end, throws on zones that a calendar describes itself, and knows no change of "this and all following".
/// </para>
/// <para>Safe to share between threads.</para>
/// </remarks>
public sealed class BusyCalendarReader
{
    /// <summary>The longest span that is read at once.</summary>
    internal const int LongestSpanDays = 3_660;

    private static readonly Instant Earliest = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Latest = Instant.FromUtc(2200, 1, 1, 0, 0);

    private readonly DateTimeZone _zone;
    private readonly string _host;
    private readonly BusyCalendarLimits _limits;

    /// <param name="practice">Whose clock all-day events are on, and whose own appointments are left out.</param>
    /// <param name="limits">How much is read; <see cref="BusyCalendarLimits.Default"/> by default.</param>
    public BusyCalendarReader(Practice practice, BusyCalendarLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        _zone = practice.TimeZone;
        _host = practice.Url.IdnHost;
        _limits = limits ?? BusyCalendarLimits.Default;
    }

    /// <summary>The busy times of a calendar.</summary>
    /// <param name="calendar">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="from">The first instant of the span; not before 1900.</param>
    /// <param name="to">The first instant after the span; at most 3,660 days later and not after 2199.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty, too long or out of its bounds.</exception>
    public BusyCalendarResult Read(ReadOnlyMemory<byte> calendar, Instant from, Instant to, CancellationToken cancellationToken = default)
    {
        Guard(from, to);
        try
        {
            var budget = new ReadBudget(_limits, cancellationToken);
            var components = new ComponentReader(calendar, _limits, budget).ReadAll();
            var times = new ImportedTimes(from, to);
            new ComponentsToTimes(_zone, _host, budget).Add(components, times);
            return new BusyCalendarResult.Read(times.Merged());
        }
        catch (RefusedCalendarException refused)
        {
            return refused.Result;
        }
    }

    /// <summary>The busy times of a calendar that comes as a stream, of which no more is taken than the limit and one byte.</summary>
    /// <param name="calendar">UTF-8 text, with or without a byte order mark; it stays open.</param>
    /// <param name="from">The first instant of the span; not before 1900.</param>
    /// <param name="to">The first instant after the span; at most 3,660 days later and not after 2199.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty, too long or out of its bounds.</exception>
    public async Task<BusyCalendarResult> ReadAsync(Stream calendar, Instant from, Instant to, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Guard(from, to);
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        int count;
        while (bytes.Length <= _limits.Bytes && (count = await calendar.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, count);
        }

        return Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), from, to, cancellationToken);
    }

    private static void Guard(Instant from, Instant to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, Latest);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, from + Duration.FromDays(LongestSpanDays));
    }
}
