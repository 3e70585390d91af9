using NodaTime;

namespace Wellness.ICalendar;

/// <summary>How much of an external calendar is read before it is refused; each bound is checked before the work that it bounds.</summary>
/// <remarks>The defaults hold for a person's calendar of many years. What takes more is a mistake or an attack.</remarks>
public sealed record BusyCalendarLimits
{
    /// <summary>The limits that hold where nothing else is said.</summary>
    public static BusyCalendarLimits Default { get; } = new();

    /// <summary>The most bytes of a calendar.</summary>
    /// <value>Positive; 5,000,000 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Bytes { get; init => field = Positive(value); } = 5_000_000;

    /// <summary>The most bytes of a content line, unfolded.</summary>
    /// <value>Positive; 1,000,000 by default, since pictures travel inside lines.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int LineBytes { get; init => field = Positive(value); } = 1_000_000;

    /// <summary>The most components: events, alarms, time zones and their parts together.</summary>
    /// <value>Positive; 20,000 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Components { get; init => field = Positive(value); } = 20_000;

    /// <summary>The most times that one event may take place near the span that is read, and the most dates that it may list.</summary>
    /// <value>Positive; 5,000 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int InstancesPerEvent { get; init => field = Positive(value); } = 5_000;

    /// <summary>The most times that all events together may take place near the span that is read.</summary>
    /// <value>Positive; 50,000 by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Instances { get; init => field = Positive(value); } = 50_000;

    /// <summary>The most steps of work: a line takes four, a day that a rule looks at one, a time that is found one or two.</summary>
    /// <value>Positive; 4,000,000 by default, about a second of one processor. Unlike time, it is the same on every machine.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Steps { get; init => field = Positive(value); } = 4_000_000;

    /// <summary>The longest that reading may take by the clock, once the bytes are there.</summary>
    /// <value>Positive; 30 seconds by default, for a machine that has other things to do. The other bounds come first on any other.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public Duration TimeBudget
    {
        get;
        init => field = value > Duration.Zero
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The time budget must be positive.");
    } = Duration.FromSeconds(30);

    private static int Positive(int value) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The limit must be positive.");
}
