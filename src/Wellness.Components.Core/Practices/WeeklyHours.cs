using NodaTime;

namespace Wellness.Practices;

/// <summary>The hours of an ordinary week: for each weekday the ranges that start on it.</summary>
public sealed class WeeklyHours
{
    private readonly IReadOnlyList<LocalTimeRange>[] _days;

    /// <param name="days">The ranges of each weekday; a weekday that is not named is closed.</param>
    /// <exception cref="ArgumentException">A key is not one of the seven weekdays.</exception>
    public WeeklyHours(IReadOnlyDictionary<IsoDayOfWeek, IReadOnlyList<LocalTimeRange>> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        _days = Enumerable.Repeat<IReadOnlyList<LocalTimeRange>>([], 7).ToArray();
        foreach (var (day, ranges) in days)
        {
            if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
            {
                throw new ArgumentException($"'{day}' is not a weekday.", nameof(days));
            }

            _days[(int)day - 1] = Array.AsReadOnly(ranges.OrderBy(range => range.Start).ToArray());
        }
    }

    private WeeklyHours(IReadOnlyList<LocalTimeRange>[] days) => _days = days;

    /// <summary>A week with no open time.</summary>
    public static WeeklyHours Closed { get; } = new(new Dictionary<IsoDayOfWeek, IReadOnlyList<LocalTimeRange>>());

    /// <summary>The ranges that start on a weekday, earliest first; empty when it is closed.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is not one of the seven weekdays.</exception>
    public IReadOnlyList<LocalTimeRange> this[IsoDayOfWeek day] => _days[Index(day)];

    /// <summary>These hours with one weekday replaced.</summary>
    /// <param name="day">The weekday.</param>
    /// <param name="ranges">Ranges such as <c>09:00-12:30</c>, as <see cref="LocalTimeRange.Parse"/> reads them; none closes the day.</param>
    /// <exception cref="FormatException">A range cannot be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is not one of the seven weekdays.</exception>
    public WeeklyHours With(IsoDayOfWeek day, params ReadOnlySpan<string> ranges)
    {
        var parsed = new LocalTimeRange[ranges.Length];
        for (var i = 0; i < parsed.Length; i++)
        {
            parsed[i] = LocalTimeRange.Parse(ranges[i]);
        }

        Array.Sort(parsed, (a, b) => a.Start.CompareTo(b.Start));
        var days = _days.ToArray();
        days[Index(day)] = Array.AsReadOnly(parsed);
        return new WeeklyHours(days);
    }

    private static int Index(IsoDayOfWeek day) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        ? (int)day - 1 : throw new ArgumentOutOfRangeException(nameof(day), day, "Not a weekday.");
}
