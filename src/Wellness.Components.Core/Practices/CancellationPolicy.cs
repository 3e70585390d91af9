using NodaTime;

namespace Wellness.Practices;

/// <summary>What a client may change about an appointment and until when; shown before booking and enforced after.</summary>
public sealed record CancellationPolicy
{
    /// <summary>The policy of a practice that says nothing: every default below.</summary>
    public static CancellationPolicy Default { get; } = new();

    /// <summary>How long before the start a client may still cancel or move without calling.</summary>
    /// <value>From zero to 30 days; 24 hours by default. Elapsed time.</value>
    public Duration CutOff { get; init => field = Guard.Between(value, Duration.Zero, Duration.FromHours(Bounds.LongestCutOffHours)); } = Duration.FromHours(24);

    /// <summary>What a later cancellation costs, as a sentence for clients; the kit takes no money.</summary>
    /// <value>Null, for nothing said, by default.</value>
    public string? LateFee { get; init => field = Guard.OptionalText(value); }

    /// <summary>Whether clients may cancel by themselves.</summary>
    /// <value>True by default; otherwise they are asked to call.</value>
    public bool ClientsMayCancel { get; init; } = true;

    /// <summary>Whether clients may move an appointment by themselves.</summary>
    /// <value>True by default; otherwise they are asked to call.</value>
    public bool ClientsMayMove { get; init; } = true;
}
