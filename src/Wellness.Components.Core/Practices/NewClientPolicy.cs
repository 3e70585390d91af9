using NodaTime;

namespace Wellness.Practices;

/// <summary>What a practice asks of people who come to a service for the first time.</summary>
/// <remarks>Whether somebody is new is their own word: the booking form asks, and a form without an answer is sent back.</remarks>
public sealed record NewClientPolicy
{
    /// <summary>The lengths that a first session may have.</summary>
    /// <value>Some of the service's own; empty, for all of them, by default.</value>
    public IReadOnlyList<Duration> Lengths { get; init => field = Guard.List(value); } = [];

    /// <summary>The least time between booking and arriving for the first time.</summary>
    /// <value>From zero to 366 days; null, for the same as everyone's, by default. The longer of the two holds.</value>
    public Duration? MinimumNotice
    {
        get;
        init => field = value is { } notice ? Guard.Between(notice, Duration.Zero, Duration.FromHours(Bounds.LongestNoticeHours)) : null;
    }

    /// <summary>Whether a new client is asked to call instead of booking by themselves.</summary>
    /// <value>False by default.</value>
    public bool CallFirst { get; init; }
}
