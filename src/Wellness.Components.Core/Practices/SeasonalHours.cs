using NodaTime;

namespace Wellness.Practices;

/// <summary>Weekly hours that hold from one date to another, both inclusive, in place of the ordinary week.</summary>
/// <remarks>Where seasons overlap, the one listed last wins. They replace only the ranges that start on their dates.</remarks>
public sealed record SeasonalHours
{
    /// <param name="from">The first date.</param>
    /// <param name="to">The last date; not before <paramref name="from"/>.</param>
    /// <param name="weekly">The hours of a week in the season.</param>
    /// <param name="name">What clients call it, such as "summer"; may be null.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public SeasonalHours(LocalDate from, LocalDate to, WeeklyHours weekly, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(weekly);
        if (to < from)
        {
            throw new ArgumentException($"The season ends on {to:R}, before it starts on {from:R}.", nameof(to));
        }

        From = from;
        To = to;
        Weekly = weekly;
        Name = Guard.OptionalText(name);
    }

    /// <summary>The first date, inclusive.</summary>
    public LocalDate From { get; }

    /// <summary>The last date, inclusive.</summary>
    public LocalDate To { get; }

    /// <summary>The hours of a week in the season.</summary>
    public WeeklyHours Weekly { get; }

    /// <summary>What clients call it; may be null.</summary>
    public string? Name { get; }

    /// <summary>Whether the season holds a date; both ends are inside.</summary>
    public bool Contains(LocalDate date) => date >= From && date <= To;
}
