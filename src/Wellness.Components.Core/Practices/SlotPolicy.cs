using NodaTime;

namespace Wellness.Practices;

/// <summary>How a practice offers its open time: the grid, the notice it needs and how far ahead it books.</summary>
public sealed record SlotPolicy
{
    /// <summary>The policy of a practice that says nothing: every default below.</summary>
    public static SlotPolicy Default { get; } = new();

    /// <summary>The distance between candidate starts.</summary>
    /// <value>Whole minutes from 5 minutes to 24 hours; 15 minutes by default.</value>
    /// <exception cref="ArgumentException">The value is outside its bounds or not whole minutes.</exception>
    public Duration Step
    {
        get;
        init => field = Guard.WholeMinutes(Guard.Between(
            value, Duration.FromMinutes(Bounds.ShortestStepMinutes), Duration.FromMinutes(Bounds.LongestStepMinutes), nameof(value)), nameof(value));
    } = Duration.FromMinutes(15);

    /// <summary>Which starts are candidates.</summary>
    /// <value><see cref="StartAlignment.OpeningTime"/> by default.</value>
    public StartAlignment Alignment
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Not an alignment.");
    }

    /// <summary>The least time between booking and arriving.</summary>
    /// <value>From zero to 366 days; 2 hours by default. Elapsed time, so a clock change does not alter it.</value>
    public Duration MinimumNotice
    {
        get;
        init => field = Guard.Between(value, Duration.Zero, Duration.FromHours(Bounds.LongestNoticeHours));
    } = Duration.FromHours(2);

    /// <summary>How many days ahead of today, in the practice's zone, the last bookable date lies.</summary>
    /// <value>From 0 (today alone) to 731; 60 by default; null for no limit.</value>
    public int? WindowDays { get; init => field = value is { } days ? Guard.Between(days, 0, Bounds.LongestWindowDays) : null; } = 60;

    /// <summary>Whether the buffers, too, must lie inside the open time.</summary>
    /// <value>False by default: a practitioner may tidy up after closing.</value>
    public bool BuffersWithinHours { get; init; }

    /// <summary>The most sessions that may start on one local date.</summary>
    /// <value>From 1 to 1,000; null, for no cap, by default.</value>
    public int? DailyCap { get; init => field = value is { } most ? Guard.Between(most, 1, Bounds.HighestDailyCap) : null; }

    /// <summary>The most sessions that may start in one ISO week.</summary>
    /// <value>From 1 to 7,000; null, for no cap, by default.</value>
    public int? WeeklyCap { get; init => field = value is { } most ? Guard.Between(most, 1, Bounds.HighestWeeklyCap) : null; }

    /// <summary>The most minutes of sessions, without buffers, that may start on one local date; a session that would exceed it is not offered.</summary>
    /// <value>From 5 to 1,440; null, for no cap, by default.</value>
    public int? DailyMinutesCap
    {
        get;
        init => field = value is { } most ? Guard.Between(most, Bounds.ShortestSessionMinutes, Bounds.HighestDailyMinutes) : null;
    }

    /// <summary>The most minutes of sessions, without buffers, that may start in one ISO week; a session that would exceed it is not offered.</summary>
    /// <value>From 5 to 10,080; null, for no cap, by default.</value>
    public int? WeeklyMinutesCap
    {
        get;
        init => field = value is { } most ? Guard.Between(most, Bounds.ShortestSessionMinutes, Bounds.HighestWeeklyMinutes) : null;
    }

    /// <summary>Who gets a session that nobody in particular was asked for.</summary>
    /// <value><see cref="AssignmentStrategy.Priority"/> by default.</value>
    public AssignmentStrategy Assignment
    {
        get;
        init => field = Enum.IsDefined(value)
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Not an assignment strategy.");
    }

    /// <summary>The most days that one availability query may span.</summary>
    /// <value>From 1 to 3,660; 400 by default. A longer query is refused with this number, not answered slowly.</value>
    public int MaximumSpanDays { get; init => field = Guard.Between(value, 1, Bounds.LongestSpanDays); } = 400;
}
