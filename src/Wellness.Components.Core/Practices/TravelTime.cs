using NodaTime;

namespace Wellness.Practices;

/// <summary>How long the way between two service areas takes, in either direction.</summary>
public sealed record TravelTime
{
    /// <summary>The longest way: 8 hours.</summary>
    public static readonly Duration Longest = Duration.FromMinutes(Bounds.LongestTravelMinutes);

    /// <param name="from">One area's slug.</param>
    /// <param name="to">The other's; not the same.</param>
    /// <param name="duration">Whole minutes from zero to 8 hours.</param>
    /// <exception cref="ArgumentException">A slug is malformed, both are the same, or the duration is out of bounds or not whole minutes.</exception>
    public TravelTime(string from, string to, Duration duration)
    {
        From = Guard.Slug(from);
        To = Guard.Slug(to);
        if (From == To)
        {
            throw new ArgumentException($"Both ends of the way are '{from}'.", nameof(to));
        }

        Duration = Guard.WholeMinutes(Guard.Between(duration, Duration.Zero, Longest), nameof(duration));
    }

    /// <summary>One area's slug.</summary>
    public string From { get; }

    /// <summary>The other area's slug.</summary>
    public string To { get; }

    /// <summary>Elapsed time on the way.</summary>
    public Duration Duration { get; }
}
