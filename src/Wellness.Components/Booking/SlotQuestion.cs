using NodaTime;

namespace Wellness.Components;

/// <summary>What a visitor wants free times for: a booking's choice, but for its start.</summary>
/// <param name="Service">The service's slug.</param>
/// <param name="Duration">One of the lengths that the service is offered in.</param>
/// <param name="Practitioner">A practitioner's slug, or null for anyone who is free.</param>
public sealed record SlotQuestion(string Service, Duration Duration, string? Practitioner)
{
    /// <summary>The slug of the service area that the practitioner shall come to; null, where none is asked for, by default.</summary>
    public string? Area { get; init; }

    /// <summary>Whether the visitor comes to this service for the first time; null, where nobody asks, by default.</summary>
    public bool? IsNewClient { get; init; }

    /// <summary>The choice of a start among the answers.</summary>
    public BookingChoice At(Instant start) => new(this, start);
}
