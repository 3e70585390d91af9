using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>What is read of a booking that may take time.</summary>
internal sealed record TakenRow(
    Guid Id, string Practitioner, int FirstCell, int EndCell, Instant Start, Instant End, string Service, string? Area, BookingStatus Status, Instant? HoldUntil, string? Visitor, int Revision)
{
    public CellRange Cells => new(FirstCell, EndCell);

    public OccupiedTime Occupied => new(Practitioner, Cells.Interval, new OccupiedSession(Service, Start, End - Start, Area));

    public bool EndedBy(Instant now) => Status == BookingStatus.Held && HoldUntil <= now;

    public bool IsHoldOf(string? visitor) => Status == BookingStatus.Held && visitor is not null && Visitor == visitor;

    public static TakenRow From(BookingRow row) =>
        new(row.Id, row.Practitioner, row.FirstCell, row.EndCell, row.Start, row.End, row.Service, row.Area, row.Status, row.HoldUntil, row.Visitor, row.Revision);
}
