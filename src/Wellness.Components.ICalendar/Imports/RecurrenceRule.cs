using NodaTime;

namespace Wellness.ICalendar.Imports;

/// <summary>A rule by which an event repeats (RFC 5545 section 3.3.10), inside the bounds of <see cref="RuleReader"/>.</summary>
/// <remarks>An empty list leaves out nothing.</remarks>
internal sealed record RecurrenceRule
{
    public required RecurrenceFrequency Frequency { get; init; }

    /// <summary>How many periods from one to the next; at least 1.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>How many times it takes place; null for no such end.</summary>
    public int? Count { get; init; }

    /// <summary>The last time, inclusive; null for no such end.</summary>
    public (LocalDateTime Local, bool IsDate, bool IsUtc)? Until { get; init; }

    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    public IReadOnlyList<int> Months { get; init; } = [];

    public IReadOnlyList<int> WeekNumbers { get; init; } = [];

    public IReadOnlyList<int> YearDays { get; init; } = [];

    public IReadOnlyList<int> MonthDays { get; init; } = [];

    public IReadOnlyList<WeekdayRule> Weekdays { get; init; } = [];

    public IReadOnlyList<int> Hours { get; init; } = [];

    public IReadOnlyList<int> Minutes { get; init; } = [];

    public IReadOnlyList<int> Seconds { get; init; } = [];

    /// <summary>Which of a period's times count, the first being 1 and the last -1.</summary>
    public IReadOnlyList<int> Positions { get; init; } = [];
}
