namespace Wellness.Practices;

/// <summary>Who gets a session that nobody in particular was asked for, among those who are free.</summary>
public enum AssignmentStrategy
{
    /// <summary>Whoever comes first in the practice's list.</summary>
    Priority,

    /// <summary>Whoever has the fewest sessions on that local date; the practice's order where they have as many.</summary>
    FewestSessions,

    /// <summary>Whoever was booked longest ago, by the time of booking; the practice's order among those who never were.</summary>
    Rotation,
}
