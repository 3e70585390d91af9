using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.EntityFrameworkCore;

/// <summary>A booking as the table keeps it.</summary>
internal sealed class BookingRow
{
    public Guid Id { get; set; }

    public BookingStatus Status { get; set; }

    public required string Service { get; set; }

    public required string Practitioner { get; set; }

    public Instant Start { get; set; }

    public Instant End { get; set; }

    public LocalDateTime LocalStart { get; set; }

    public required string Zone { get; set; }

    public required string TzdbVersion { get; set; }

    public Duration BufferBefore { get; set; }

    public Duration BufferAfter { get; set; }

    /// <summary>The booking's <see cref="CellRange"/>, so that what is taken is read from one index without the cells.</summary>
    public int FirstCell { get; set; }

    public int EndCell { get; set; }

    public decimal? PriceAmount { get; set; }

    public string? PriceCurrency { get; set; }

    public Instant? HoldUntil { get; set; }

    /// <summary>Whose hold it is; forgotten when it is confirmed or ends.</summary>
    public string? Visitor { get; set; }

    public int Revision { get; set; }

    public Instant CreatedAt { get; set; }

    public Instant ChangedAt { get; set; }

    public string? Culture { get; set; }

    public string? ClientName { get; set; }

    public string? ClientEmail { get; set; }

    public string? ClientTelephone { get; set; }

    public string? ClientNote { get; set; }

    public static BookingRow From(Booking booking, string tzdbVersion, string? visitor)
    {
        var cells = CellRange.Of(booking);
        return new BookingRow
        {
            Id = booking.Id,
            Status = booking.Status,
            Service = booking.Service,
            Practitioner = booking.Practitioner,
            Start = booking.Start,
            End = booking.End,
            LocalStart = booking.LocalStart,
            Zone = booking.TimeZone,
            TzdbVersion = tzdbVersion,
            BufferBefore = booking.BufferBefore,
            BufferAfter = booking.BufferAfter,
            FirstCell = cells.First,
            EndCell = cells.End,
            PriceAmount = booking.Price?.Amount,
            PriceCurrency = booking.Price?.Currency,
            HoldUntil = booking.HoldUntil,
            Visitor = booking.Status == BookingStatus.Held ? visitor : null,
            Revision = booking.Revision,
            CreatedAt = booking.CreatedAt,
            ChangedAt = booking.ChangedAt,
            Culture = booking.Culture,
            ClientName = booking.Client?.Name,
            ClientEmail = booking.Client?.Email,
            ClientTelephone = booking.Client?.Telephone,
            ClientNote = booking.Client?.Note,
        };
    }

    public Booking ToBooking() => new()
    {
        Id = Id,
        Status = Status,
        Service = Service,
        Practitioner = Practitioner,
        Start = Start,
        End = End,
        LocalStart = LocalStart,
        TimeZone = Zone,
        BufferBefore = BufferBefore,
        BufferAfter = BufferAfter,
        Price = PriceAmount is { } amount && PriceCurrency is { } currency ? new Price(amount, currency) : null,
        HoldUntil = Status == BookingStatus.Held ? HoldUntil : null,
        Revision = Revision,
        CreatedAt = CreatedAt,
        ChangedAt = ChangedAt,
        Culture = Culture,
        Client = ClientName is { } name && ClientEmail is { } email ? new ClientDetails(name, email, ClientTelephone, ClientNote) : null,
    };
}
