namespace Wellness.EntityFrameworkCore;

/// <summary>A seat that a resource has: no cell exists for any other, so capacity is held by the database.</summary>
internal sealed class ResourceSeatRow
{
    public required string Resource { get; set; }

    public int Seat { get; set; }
}
