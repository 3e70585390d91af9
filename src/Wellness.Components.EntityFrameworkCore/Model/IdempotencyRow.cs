using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>A key that booked, as a hash, with what was asked and what came of it.</summary>
internal sealed class IdempotencyRow
{
    public required string Scope { get; set; }

    public required string Key { get; set; }

    public required string RequestHash { get; set; }

    public BookingStatus Outcome { get; set; }

    public Guid Booking { get; set; }

    public Instant CreatedAt { get; set; }
}
