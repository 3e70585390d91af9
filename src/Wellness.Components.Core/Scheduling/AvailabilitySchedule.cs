using System.Globalization;
using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Somebody's hours on the time line: one zone, one set of hours, and the instants that they come to.</summary>
/// <remarks>
/// <para>Immutable, safe for many threads, and meant to be kept: mapping local hours to instants is done once for the
/// dates that are asked for and remembered.</para>
/// <para>A local time that a clock change skips stands for the instant at which the gap ends. One that comes twice is the
/// earlier instant as a start and the later as an end. A range that is empty then does not exist, and ranges that touch or
/// overlap are one.</para>
/// </remarks>
public sealed class AvailabilitySchedule
{
    /// <summary>
    /// How many dates around the asked ones are compiled: more than any session, buffer or range reaches, and enough
    /// for <see cref="OpenRanges"/> and for a refusal's neighbours, which look a week around.
    /// </summary>
    private const int Margin = 16;

    /// <summary>Compiled spans are whole blocks of this many days, so that tomorrow's query seldom compiles again.</summary>
    private const int Block = 64;

    /// <summary>The most days that are kept compiled at once; a span far from the kept one replaces it.</summary>
    private const int MostKept = 8_192;

    private const int LongestSpan = 3_660;
    private const int CutAfter = 7;

    private readonly PracticeHours _hours;
    private volatile CompiledHours? _compiled;

    /// <param name="timeZone">The zone whose clock the hours are read on.</param>
    /// <param name="hours">The hours.</param>
    public AvailabilitySchedule(DateTimeZone timeZone, PracticeHours hours)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        ArgumentNullException.ThrowIfNull(hours);
        TimeZone = timeZone;
        _hours = hours;
    }

    /// <summary>The schedule of one practitioner: their own hours, or the practice's where they have none, on the practice's clock.</summary>
    public static AvailabilitySchedule For(Practice practice, Practitioner practitioner)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(practitioner);
        return new AvailabilitySchedule(practice.TimeZone, practitioner.Hours ?? practice.Hours);
    }

    /// <summary>The schedule of a service as one practitioner gives it: the service's own hours where it has any, within the practitioner's special hours.</summary>
    public static AvailabilitySchedule For(Practice practice, Practitioner practitioner, ServiceOffering service)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(practitioner);
        ArgumentNullException.ThrowIfNull(service);
        var hours = practitioner.Hours ?? practice.Hours;
        return new AvailabilitySchedule(practice.TimeZone, service.Hours?.WithinSpecial(hours) ?? hours);
    }

    /// <summary>The zone whose clock the hours are read on.</summary>
    public DateTimeZone TimeZone { get; }

    /// <summary>The open time of some dates as joined ranges, in order; those that only overlap the dates are included.</summary>
    /// <param name="from">The first local date, inclusive; from 1970 to 2200.</param>
    /// <param name="to">The last local date, inclusive; not before <paramref name="from"/>, to 2200, at most 3,660 days in all.</param>
    /// <returns>Whole ranges, not cut at the dates' midnights; open time that goes on without a break is cut a week before and after the dates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is outside its bounds; the message names them.</exception>
    public IReadOnlyList<OpenRange> OpenRanges(LocalDate from, LocalDate to)
    {
        SlotQuery.CheckDates(from, to);
        CheckSpan(from, to, LongestSpan, nameof(to));
        var hours = Compiled(from, to);
        var (first, end) = (Midnight(from), Midnight(to.PlusDays(1)));
        List<OpenRange> ranges = [];
        for (var i = hours.RangeAtOrAfter(first); first < end && i < hours.Ranges.Length && hours.Ranges[i].Start < end; i++)
        {
            ranges.Add(Cut(hours, i, from, to));
        }

        return ranges.AsReadOnly();
    }

    internal static void CheckSpan(LocalDate from, LocalDate to, int most, string parameter)
    {
        var days = TimeLine.DayNumber(to) - TimeLine.DayNumber(from) + 1;
        if (days > most)
        {
            throw new ArgumentOutOfRangeException(
                parameter,
                days,
                string.Create(CultureInfo.InvariantCulture, $"From {from:R} to {to:R} is more than the maximum of {most} days."));
        }
    }

    /// <summary>The joined range at an index, cut like <see cref="OpenRanges"/> cuts around one date.</summary>
    internal OpenRange RangeAround(CompiledHours hours, int index, LocalDate date) =>
        Cut(hours, index, date, date);

    /// <summary>The compiled hours of at least these dates and the margin that the rules may look at.</summary>
    internal CompiledHours Compiled(LocalDate from, LocalDate to)
    {
        var first = TimeLine.DayNumber(from) - Margin;
        var last = TimeLine.DayNumber(to) + Margin;
        var kept = _compiled;
        if (kept is not null && kept.FirstDay <= first && kept.LastDay >= last)
        {
            return kept;
        }

        first = (int)TimeLine.FloorDivide(first, Block) * Block;
        last = ((int)TimeLine.FloorDivide(last, Block) * Block) + Block - 1;
        if (kept is not null && Math.Max(last, kept.LastDay) - Math.Min(first, kept.FirstDay) < MostKept)
        {
            (first, last) = (Math.Min(first, kept.FirstDay), Math.Max(last, kept.LastDay));
        }

        // Two threads may both compile; either result is right, and the last one is kept.
        return _compiled = CompiledHours.Of(TimeZone, _hours, first, last);
    }

    private OpenRange Cut(CompiledHours hours, int index, LocalDate from, LocalDate to) => new(
        TimeLine.At(Math.Max(Midnight(from.PlusDays(-CutAfter)), hours.Ranges[index].Start)),
        TimeLine.At(Math.Min(Midnight(to.PlusDays(CutAfter + 1)), hours.Ranges[index].End)));

    private long Midnight(LocalDate date) => CompiledHours.StartOf(TimeZone, date.AtMidnight());
}
