using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>What a booking takes: the cells of its practitioner and of each of its resources, and in a class one seat.</summary>
/// <param name="Booking">The booking's id.</param>
/// <param name="Practitioner">The practitioner's slug.</param>
/// <param name="Resources">Slugs of the resources.</param>
/// <param name="Cells">Buffers included.</param>
/// <param name="StartCell">The cell in which the session itself starts.</param>
/// <param name="Date">The local date on which it starts.</param>
/// <param name="Session">The id of the class, whose clients own its cells together; null for a session of one client.</param>
internal sealed record Footprint(
    Guid Booking, string Practitioner, IReadOnlyList<string> Resources, CellRange Cells, int StartCell, LocalDate Date, Guid? Session)
{
    /// <summary>What a booking of a session for one client, or for several, takes.</summary>
    public static Footprint Of(Booking booking, int capacity) => new(
        booking.Id,
        booking.Practitioner,
        booking.Resources,
        CellRange.Of(booking),
        CellRange.Of(booking.Start, booking.End).First,
        booking.LocalStart.Date,
        capacity > 1 ? SessionId.Of(booking) : null);

    /// <summary>Who owns the cells.</summary>
    public Guid Owner => Session ?? Booking;

    /// <summary>Whose cells: in the one order in which all claims take them, so that none wait in a ring.</summary>
    public IReadOnlyList<string> Keys => field ??=
        [.. Resources.Select(resource => "resource/" + resource).Append("practitioner/" + Practitioner).Order(StringComparer.Ordinal)];

    /// <summary>Where the seats of the class are; null for a session of one client.</summary>
    public string? SeatKey => Session is { } id ? $"class/{id:N}" : null;

    /// <summary>Its rows for those who look by resource.</summary>
    public IEnumerable<BookingResourceRow> ResourceRows => Resources.Select(resource =>
        new BookingResourceRow { Booking = Booking, Resource = resource, FirstCell = Cells.First, EndCell = Cells.End });

    /// <summary>The ISO week in which claims and releases of the class take turns.</summary>
    public string Week => IsoWeek.Of(Date);
}
