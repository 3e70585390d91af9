using NodaTime;

namespace Wellness.Practices;

/// <summary>The hours of one date that differ from the ordinary week: a holiday, a late evening.</summary>
/// <remarks>They replace the ranges that <em>start</em> on the date; a range of the evening before still runs past midnight. They win over seasons.</remarks>
public sealed record SpecialHours
{
    /// <param name="date">The date in the practice's zone.</param>
    /// <param name="ranges">What is open instead; empty means closed.</param>
    /// <param name="reason">Why, in a few words for clients, such as "Thanksgiving"; may be null.</param>
    public SpecialHours(LocalDate date, IEnumerable<LocalTimeRange> ranges, string? reason = null)
    {
        Date = date;
        Ranges = Array.AsReadOnly(Guard.List(ranges).OrderBy(range => range.Start).ToArray());
        Reason = Guard.OptionalText(reason);
    }

    /// <summary>The date in the practice's zone.</summary>
    public LocalDate Date { get; }

    /// <summary>What is open instead, earliest first; empty means closed.</summary>
    public IReadOnlyList<LocalTimeRange> Ranges { get; }

    /// <summary>Why, for clients; null where the practice doesn't say.</summary>
    public string? Reason { get; }

    /// <summary>Whether the practice is closed on the date.</summary>
    public bool IsClosed => Ranges.Count == 0;
}
