using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>One step in a booking's life: who made it what, and when; it holds no personal data.</summary>
internal sealed class AuditRow
{
    public Guid Booking { get; set; }

    public int Revision { get; set; }

    public BookingStatus Status { get; set; }

    /// <summary><see cref="Client"/>, <see cref="Practice"/> or <see cref="Clock"/>.</summary>
    public required string Actor { get; set; }

    public Instant At { get; set; }

    public const string Client = "client";

    public const string Practice = "practice";

    public const string Clock = "clock";
}
