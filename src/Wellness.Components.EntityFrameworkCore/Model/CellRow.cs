namespace Wellness.EntityFrameworkCore;

/// <summary>A taken cell: its primary key (resource, cell, seat) alone decides who wins a race.</summary>
internal sealed class CellRow
{
    public required string Resource { get; set; }

    public int Cell { get; set; }

    public int Seat { get; set; }

    public Guid Booking { get; set; }
}
