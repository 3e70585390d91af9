using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>One step in a booking's life: who made it what, and when; it holds no personal data.</summary>
internal sealed class AuditRow
{
    public Guid Booking { get; set; }

    public int Revision { get; set; }

    public BookingStatus Status { get; set; }

    public BookingActor Actor { get; set; }

    public Instant At { get; set; }
}
