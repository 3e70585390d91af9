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

    public Instant? DisplacedTo { get; set; }

    public Duration BufferBefore { get; set; }

    public Duration BufferAfter { get; set; }

    /// <summary>The booking's <see cref="CellRange"/>, so that what is taken is read from one index without the cells.</summary>
    public int FirstCell { get; set; }

    public int EndCell { get; set; }

    public string? Area { get; set; }

    /// <summary>As <see cref="ResourceText"/>; <c>booking_resource</c> has them too, for those who look by resource.</summary>
    public string? Resources { get; set; }

    /// <summary>The class that it is a seat of; null for a session of one client.</summary>
    public Guid? Session { get; set; }

    public bool? IsNewClient { get; set; }

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

    /// <summary>By which a client's bookings are found together; null wherever there is no address, so also after the client was erased.</summary>
    public string? ClientKey { get; set; }

    /// <summary>What the practice wrote with its last change.</summary>
    public string? Message { get; set; }

    public static BookingRow From(Booking booking, string tzdbVersion, string? visitor, int capacity = 1)
    {
        var footprint = Footprint.Of(booking, capacity);
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
            FirstCell = footprint.Cells.First,
            EndCell = footprint.Cells.End,
            Area = booking.Area,
            Resources = ResourceText.Write(booking.Resources),
            Session = footprint.Session,
            IsNewClient = booking.IsNewClient,
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
            ClientKey = booking.Client is { Email: var email } ? Wellness.Bookings.ClientKey.Of(email).Value : null,
            Message = booking.Message?.Text,
            DisplacedTo = booking.DisplacedTo,
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
        Area = Area,
        Resources = ResourceText.Read(Resources),
        IsNewClient = IsNewClient,
        Price = PriceAmount is { } amount && PriceCurrency is { } currency ? new Price(amount, currency) : null,
        HoldUntil = Status == BookingStatus.Held ? HoldUntil : null,
        Revision = Revision,
        CreatedAt = CreatedAt,
        ChangedAt = ChangedAt,
        Culture = Culture,
        Message = Message is { } message ? new PracticeMessage(message) : null,
        DisplacedTo = DisplacedTo,
        Client = ClientName is { } name && ClientEmail is { } email ? new ClientDetails(name, email, ClientTelephone, ClientNote) : null,
    };
}
