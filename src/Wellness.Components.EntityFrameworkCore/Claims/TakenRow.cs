using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>What is read of a booking that may take time.</summary>
internal sealed record TakenRow
{
    public required Guid Id { get; init; }

    public required BookingStatus Status { get; init; }

    public required int Revision { get; init; }

    public required string Service { get; init; }

    public required string Practitioner { get; init; }

    public required string? Area { get; init; }

    public required string? Resources { get; init; }

    public required Guid? Session { get; init; }

    public required Instant Start { get; init; }

    public required Instant End { get; init; }

    public required LocalDateTime LocalStart { get; init; }

    public required int FirstCell { get; init; }

    public required int EndCell { get; init; }

    public required Instant? HoldUntil { get; init; }

    public required string? Visitor { get; init; }

    public CellRange Cells => new(FirstCell, EndCell);

    public OccupiedTime Occupied =>
        new(Practitioner, Cells.Interval, new OccupiedSession(Service, Start, End - Start, Area)) { Resources = ResourceText.Read(Resources) };

    public Footprint Footprint =>
        new(Id, Practitioner, ResourceText.Read(Resources), Cells, CellRange.Of(Start, End).First, LocalStart.Date, Session);

    public bool EndedBy(Instant now) => Status == BookingStatus.Held && HoldUntil <= now;

    public bool IsHoldOf(string? visitor) => Status == BookingStatus.Held && visitor is not null && Visitor == visitor;

    /// <summary>Whether it takes any of the time that another does, from the same practitioner or resource.</summary>
    public bool IsInTheWayOf(Footprint other) =>
        FirstCell < other.Cells.End && EndCell > other.Cells.First
        && (Practitioner == other.Practitioner || ResourceText.Read(Resources).Any(other.Resources.Contains));

    public static TakenRow From(BookingRow row) => new()
    {
        Id = row.Id,
        Status = row.Status,
        Revision = row.Revision,
        Service = row.Service,
        Practitioner = row.Practitioner,
        Area = row.Area,
        Resources = row.Resources,
        Session = row.Session,
        Start = row.Start,
        End = row.End,
        LocalStart = row.LocalStart,
        FirstCell = row.FirstCell,
        EndCell = row.EndCell,
        HoldUntil = row.HoldUntil,
        Visitor = row.Visitor,
    };
}
