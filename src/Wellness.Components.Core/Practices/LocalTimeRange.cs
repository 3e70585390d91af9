using NodaTime;
using NodaTime.Text;

namespace Wellness.Practices;

/// <summary>From one time on the practice's clock to another, half-open: <c>[start, end)</c>.</summary>
/// <remarks>
/// An end at or before the start is on the next day: 22:00 to 02:00 belongs to the day it starts on, and an end of
/// midnight is 24:00. A range therefore is never empty; 09:00 to 09:00 is a whole day and night.
/// </remarks>
public readonly record struct LocalTimeRange
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <param name="start">The first moment inside.</param>
    /// <param name="end">The first moment outside; at or before <paramref name="start"/> it is on the next day.</param>
    public LocalTimeRange(LocalTime start, LocalTime end)
    {
        Start = start;
        End = end;
    }

    /// <summary>The first moment inside.</summary>
    public LocalTime Start { get; }

    /// <summary>The first moment outside; midnight stands for 24:00.</summary>
    public LocalTime End { get; }

    /// <summary>Whether <see cref="End"/> is on the day after <see cref="Start"/>.</summary>
    public bool EndsNextDay => End <= Start;

    /// <summary>Reads <c>09:00-17:30</c>; the end may be <c>24:00</c>.</summary>
    /// <param name="text">Two times of the form <c>HH:mm</c> with a hyphen between them.</param>
    /// <exception cref="FormatException">The text has another form or names a time that no clock shows.</exception>
    public static LocalTimeRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        return parts.Length == 2
            ? new LocalTimeRange(Pattern.Parse(parts[0]).Value, parts[1] == "24:00" ? LocalTime.Midnight : Pattern.Parse(parts[1]).Value)
            : throw new FormatException($"'{text}' is not a range such as 09:00-17:30.");
    }

    /// <summary>What lies in this range and in another that starts on the same date; null where nothing does.</summary>
    internal LocalTimeRange? Intersect(LocalTimeRange other)
    {
        var start = LocalTime.Max(Start, other.Start);
        var end = Math.Min(EndNanoseconds, other.EndNanoseconds);
        return start.NanosecondOfDay < end
            ? new LocalTimeRange(start, LocalTime.FromNanosecondsSinceMidnight(end % NodaConstants.NanosecondsPerDay)) : null;
    }

    private long EndNanoseconds => End.NanosecondOfDay + (EndsNextDay ? NodaConstants.NanosecondsPerDay : 0);

    /// <summary>The form that <see cref="Parse"/> reads, with a midnight end as <c>24:00</c>.</summary>
    public override string ToString() =>
        $"{Pattern.Format(Start)}-{(End == LocalTime.Midnight ? "24:00" : Pattern.Format(End))}";
}
