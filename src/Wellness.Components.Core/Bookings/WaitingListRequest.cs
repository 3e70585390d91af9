using NodaTime;

namespace Wellness.Bookings;

/// <summary>What somebody waits for who found no time that suits.</summary>
/// <param name="Service">The service's slug.</param>
/// <param name="Duration">One of the lengths that the service is offered in.</param>
/// <param name="Practitioner">A practitioner's slug, or null for anyone.</param>
/// <param name="From">The first local date that suits, inclusive.</param>
/// <param name="To">The last local date that suits, inclusive; at most 93 dates in all, and not past.</param>
/// <param name="IdempotencyKey">Made when the form was rendered, as in <see cref="BookingRequest"/>: the same key joins once, and the link to leave is derived from it.</param>
public sealed record WaitingListRequest(
    string Service, Duration Duration, string? Practitioner, LocalDate From, LocalDate To, string IdempotencyKey)
{
    /// <summary>The parts of those days that suit.</summary>
    /// <value><see cref="PartsOfDay.Any"/> by default.</value>
    public PartsOfDay Parts { get; init; } = PartsOfDay.Any;

    /// <summary>The slug of the service area; as in <see cref="BookingRequest"/>.</summary>
    public string? Area { get; init; }

    /// <summary>Whether the client comes for the first time; as in <see cref="BookingRequest"/>.</summary>
    public bool? IsNewClient { get; init; }

    /// <summary>The name of the language that offers are written in; as in <see cref="BookingRequest"/>.</summary>
    public string? Culture { get; init; }
}
