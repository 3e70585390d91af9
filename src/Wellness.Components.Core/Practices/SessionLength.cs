using NodaTime;

namespace Wellness.Practices;

/// <summary>A length that a service is offered in, with its price.</summary>
public sealed record SessionLength
{
    /// <summary>The longest session: 24 hours.</summary>
    public static readonly Duration Longest = Duration.FromMinutes(Bounds.LongestSessionMinutes);

    /// <param name="duration">Time with the client, without buffers: whole minutes from 5 minutes to 24 hours.</param>
    /// <param name="price">What the session costs, or null where the practice states no price.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is outside its bounds or not whole minutes.</exception>
    public SessionLength(Duration duration, Price? price = null)
    {
        Duration = Guard.WholeMinutes(Guard.Between(duration, Duration.FromMinutes(Bounds.ShortestSessionMinutes), Longest), nameof(duration));
        Price = price;
    }

    /// <summary>Time with the client, without buffers; whole minutes.</summary>
    public Duration Duration { get; }

    /// <summary>The duration in minutes, as forms and addresses write it.</summary>
    public int Minutes => (int)Duration.TotalMinutes;

    /// <summary>What the session costs; null where the practice states no price.</summary>
    public Price? Price { get; }
}
