using NodaTime;

namespace Wellness.Bookings;

/// <summary>A time that the practice blocks, as its wall clock shows it.</summary>
/// <remarks>A time that the clock skips is the end of the gap; one that it shows twice is the first for a start and the second for an end.</remarks>
/// <param name="Practitioner">The practitioner's slug.</param>
/// <param name="Start">The first moment inside.</param>
/// <param name="End">The first moment outside; after <paramref name="Start"/>, by at most 366 days.</param>
/// <param name="IdempotencyKey">Made when the form was rendered, as in <see cref="BookingRequest"/>: a form that is sent again blocks nothing twice.</param>
public sealed record BlockRequest(string Practitioner, LocalDateTime Start, LocalDateTime End, string IdempotencyKey)
{
    /// <summary>Why, for the practice's own eyes; null, or at most 200 characters; null by default.</summary>
    public string? Note { get; init; }
}
