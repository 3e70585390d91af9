using NodaTime;

namespace Wellness.Practices;

/// <summary>The ways of a practice that visits its clients: how long it takes from one service area to another.</summary>
/// <remarks>
/// The table is symmetric, and the way inside one area takes no time of its own: that is what buffers are for. A session
/// without an area is held at the base.
/// </remarks>
public sealed record ServiceTravel
{
    private readonly Dictionary<(string, string), Duration> _ways = [];

    /// <param name="standard">The way between two areas that the table does not name: whole minutes from zero to 8 hours.</param>
    /// <param name="between">The ways that differ, each pair once.</param>
    /// <exception cref="ArgumentException">A duration is out of bounds or not whole minutes, or a pair of areas stands twice.</exception>
    public ServiceTravel(Duration standard, IEnumerable<TravelTime>? between = null)
    {
        Default = Guard.WholeMinutes(Guard.Between(standard, Duration.Zero, TravelTime.Longest, nameof(standard)), nameof(standard));
        Ways = Guard.List(between ?? [], nameof(between));
        foreach (var way in Ways)
        {
            if (!_ways.TryAdd(Pair(way.From, way.To), way.Duration))
            {
                throw new ArgumentException($"The way between '{way.From}' and '{way.To}' stands twice.", nameof(between));
            }
        }
    }

    /// <summary>The way between two areas that the table does not name.</summary>
    public Duration Default { get; }

    /// <summary>The ways that differ from <see cref="Default"/>.</summary>
    public IReadOnlyList<TravelTime> Ways { get; }

    /// <summary>The area that the practitioner starts from, and where sessions without an area are held.</summary>
    /// <value>A slug; null by default, and then the base is nowhere in the table and <see cref="Default"/> away from every area.</value>
    public string? Base { get; init => field = value is null ? null : Guard.Slug(value); }

    /// <summary>Whether the way from and to the base must lie inside each open range too.</summary>
    /// <value>False by default: the practitioner may be on the way before opening and after closing.</value>
    public bool CountsWayFromBase { get; init; }

    /// <summary>The longest way there is.</summary>
    public Duration Longest => Ways.Select(way => way.Duration).Append(Default).Max();

    /// <summary>How long the way between two areas takes; zero inside one.</summary>
    /// <param name="from">An area's slug; null for the base.</param>
    /// <param name="to">An area's slug; null for the base.</param>
    public Duration Between(string? from, string? to)
    {
        from ??= Base;
        to ??= Base;
        return from == to ? Duration.Zero
            : from is null || to is null ? Default
            : _ways.GetValueOrDefault(Pair(from, to), Default);
    }

    /// <summary>By what the table says, in whatever order.</summary>
    public bool Equals(ServiceTravel? other) =>
        other is not null && Default == other.Default && Base == other.Base && CountsWayFromBase == other.CountsWayFromBase
        && _ways.Count == other._ways.Count && _ways.All(way => other._ways.TryGetValue(way.Key, out var same) && same == way.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Default, Base, CountsWayFromBase, _ways.Count);

    private static (string, string) Pair(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
