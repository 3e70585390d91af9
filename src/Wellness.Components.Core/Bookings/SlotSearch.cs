using NodaTime;

namespace Wellness.Bookings;

/// <summary>What a visitor looks for: a service of a length, with somebody or anyone, between two dates.</summary>
/// <param name="Service">The service's slug.</param>
/// <param name="Duration">One of the lengths that the service is offered in.</param>
/// <param name="Practitioner">A practitioner's slug, or null for anyone.</param>
/// <param name="From">The first local date, inclusive.</param>
/// <param name="To">The last local date, inclusive; not before <paramref name="From"/>, and within the policy's span.</param>
/// <param name="Visitor">The visitor's opaque id, whose own holds don't stand in their way; null for nobody.</param>
public sealed record SlotSearch(
    string Service, Duration Duration, string? Practitioner, LocalDate From, LocalDate To, string? Visitor = null)
{
    /// <summary>The slug of the service area that the practitioner shall come to; null, for one not chosen yet or none, by default.</summary>
    public string? Area { get; init; }

    /// <summary>The appointment that shall move, whose own time doesn't stand in its way; null by default.</summary>
    /// <remarks>Only ever from a manage link or the practice itself, never from a form: it would tell whose time is free.</remarks>
    public Guid? Moving { get; init; }

    /// <summary>Whether the client comes to this service for the first time; null, for not asked, by default.</summary>
    public bool? IsNewClient { get; init; }

    /// <summary>The search for where an appointment could move: its service, length and area, and its own time counts as free.</summary>
    /// <param name="booking">The appointment, of which whoever searches was let in by its manage link or by the practice.</param>
    /// <param name="practitioner">The slug of who should give it, or null for anyone.</param>
    /// <param name="from">The first local date, inclusive.</param>
    /// <param name="to">The last local date, inclusive.</param>
    public static SlotSearch ForMove(Booking booking, string? practitioner, LocalDate from, LocalDate to)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return new(booking.Service, booking.Duration, practitioner, from, to)
        {
            Area = booking.Area,
            IsNewClient = booking.IsNewClient,
            Moving = booking.Id,
        };
    }
}
