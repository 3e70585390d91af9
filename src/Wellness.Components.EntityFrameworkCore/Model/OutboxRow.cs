using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>A change that somebody must be told of, written with the change itself; it holds no personal data.</summary>
internal sealed class OutboxRow
{
    public Guid Booking { get; set; }

    public int Revision { get; set; }

    public MessageKind Kind { get; set; }

    public OutboxState State { get; set; }

    public Instant CreatedAt { get; set; }

    /// <summary>When it should be sent; it stays, however often it is tried.</summary>
    public Instant DueAt { get; set; }

    /// <summary>When a worker may take it: first when it is due, then when its lease or its pause ends.</summary>
    public Instant NextAt { get; set; }

    /// <summary>How often it was taken; whoever raises it has the lease.</summary>
    public int Attempts { get; set; }

    /// <summary>Who took it last, so that a worker whose answer was lost finds what it took.</summary>
    public Guid? Lease { get; set; }

    public Instant? SettledAt { get; set; }
}
