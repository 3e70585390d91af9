namespace Wellness.EntityFrameworkCore;

/// <summary>A room or other resource that a booking takes or took, by which the resource's bookings are found whoever gives them.</summary>
internal sealed class BookingResourceRow
{
    public Guid Booking { get; set; }

    /// <summary>The resource's slug.</summary>
    public required string Resource { get; set; }

    public int FirstCell { get; set; }

    public int EndCell { get; set; }
}
